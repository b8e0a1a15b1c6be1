package com.strategymarket.infra.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class WebContentTest {

    @TempDir Path house;

    @Test
    void untilThereIsAClientTheReferenceIsServed() throws IOException {
        put("functions/marketplace-manager/src/main/resources/reference.html", "reference");

        assertEquals("reference", WebContent.of(house).page());

        put("web/dist/index.html", "client");

        assertEquals("client", WebContent.of(house).page());
    }

    @Test
    void whatStandsInThePageItselfRunsByItsHash() {
        var page = "<script>alert(1)</script><style>p {}</style><script src=\"/a.js\"></script>";

        var policy = new WebContent(page).policy("https://api.example");

        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assertTrue(
                policy.contains(
                        "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';"),
                policy);
        assertTrue(policy.contains("connect-src 'self' https://api.example;"), policy);
    }

    private void put(String file, String content) throws IOException {
        Files.createDirectories(house.resolve(file).getParent());
        Files.writeString(house.resolve(file), content);
    }
}
