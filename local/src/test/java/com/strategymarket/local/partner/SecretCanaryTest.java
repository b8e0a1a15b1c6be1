package com.strategymarket.local.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Partner;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A secret leaves the product once, in the one answer that hands it out, and its hash never. */
class SecretCanaryTest {

    private static final List<String> HASHES = List.of("$2a$", "$2b$", "$2y$");

    private static final Queue<Answer> ANSWERS = new ConcurrentLinkedQueue<>();
    private static final List<Partner> ISSUED = new ArrayList<>();

    private static RunningProduct product;
    private static Owner owner;

    @BeforeAll
    static void liveThroughEverything() {
        product = RunningProduct.start(ANSWERS::add);
        owner = product.newOwner("secret.owner");
        var partners = new Partners(owner);
        var create = Ask.post("/admin/partner-api-keys").json(Partners.draft("CANARY"));
        var once = create.with("Idempotency-Key", "canary");
        ISSUED.add(partners.create("CANARY"));
        ISSUED.add(issued(owner.send(once).expect(201)));
        owner.send(once).expect(201);
        for (var partner : List.copyOf(ISSUED)) {
            var rotate = Ask.post("/admin/partner-api-keys/" + partner.id() + "/rotate");
            var keyed = rotate.with("Idempotency-Key", "canary");
            ISSUED.add(issued(owner.send(keyed).expect(200)));
            owner.send(keyed).expect(200);
            partners.change(partner, "{\"allowed_cidrs\": [\"10.0.0.0/8\"]}").expect(200);
            useEverywhere(partner);
            partners.change(partner, "{\"allowed_cidrs\": []}").expect(200);
            useEverywhere(partner);
            partners.revoke(partner).expect(204);
            useEverywhere(partner);
        }
        owner.send(Ask.get("/admin/partner-api-keys")).expect(200);
    }

    private static Partner issued(Answer answer) {
        return Partner.issued(product, answer);
    }

    private static void useEverywhere(Partner partner) {
        for (var route : Routes.all()) {
            var path = route.path().replaceAll("\\{.*?}", partner.id());
            partner.send(Ask.of(route.method().name(), path).json("{}"));
            partner.withSecret(partner.secret() + "0").send(Ask.of(route.method().name(), path));
        }
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void eachSecretIsHandedOutOnce() {
        for (var partner : ISSUED) {
            var holding =
                    ANSWERS.stream()
                            .filter(answer -> answer.text().contains(digits(partner)))
                            .toList();
            assertTrue(holding.getFirst().isGood());
            assertEquals(1, holding.size(), holding::toString);
        }
    }

    @Test
    void noAnswerHoldsAHash() {
        for (var answer : ANSWERS) {
            HASHES.forEach(hash -> assertFalse(answer.text().contains(hash), answer::toString));
        }
    }

    @Test
    void theLogHoldsNeitherSecretNorHashNorKey() {
        var log = product.log();

        assertTrue(log.contains("\"route\":\"createPartnerKey\""), log);
        HASHES.forEach(hash -> assertFalse(log.contains(hash), hash));
        for (var partner : ISSUED) {
            assertFalse(log.contains(digits(partner)));
            assertFalse(log.contains(partner.key()));
        }
    }

    /** What is secret of it. */
    private static String digits(Partner partner) {
        var text = partner.secret();
        return text.substring(text.lastIndexOf('_') + 1, text.length() - 6);
    }
}
