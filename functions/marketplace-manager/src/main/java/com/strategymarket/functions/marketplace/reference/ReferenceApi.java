package com.strategymarket.functions.marketplace.reference;

import com.strategymarket.contract.Routes;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;

import java.util.List;

/** The API's own description: the document, and a page that makes it readable. */
public final class ReferenceApi {

    private static final Operation<Void> OPENAPI =
            Operation.of(Routes.GET_OPENAPI, "Get the OpenAPI document")
                    .answersFile("application/json", "The document that you are reading.");

    private static final Operation<Void> PAGE =
            Operation.of(Routes.GET_REFERENCE, "Read the API reference")
                    .answersFile("text/html", "A page that shows the OpenAPI document.");

    public static final List<Operation<?>> OPERATIONS = List.of(OPENAPI, PAGE);

    public List<Endpoint<?>> endpoints() {
        return List.of(new Endpoint<>(OPENAPI, this::document), new Endpoint<>(PAGE, this::page));
    }

    private Reply document(Call<Void> call) {
        return Reply.of(200, "application/json", Resource.text("/openapi.json")).cacheable();
    }

    private Reply page(Call<Void> call) {
        var html = Resource.text("/reference.html");
        return Reply.of(200, "text/html; charset=utf-8", html)
                .with("Content-Security-Policy", ContentSecurityPolicy.of(html))
                .cacheable();
    }
}
