package com.strategymarket.local.identity.http;

import static java.lang.System.Logger.Level.ERROR;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Finds the endpoint that a request is for, and puts into words what it could not do. */
public final class IdentityHandler implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(IdentityHandler.class.getName());

    private final URI issuer;
    private final Cors cors;
    private final List<Address> addresses;

    public IdentityHandler(URI issuer, String webOrigin, List<Address> addresses) {
        this.issuer = issuer;
        this.cors = new Cors(webOrigin);
        this.addresses = List.copyOf(addresses);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var wire = new Wire(exchange);
            var address = find(exchange.getRequestURI().getPath());
            address.filter(Address::forScripts).ifPresent(scripts -> cors.allow(exchange));
            wire.send(address.isPresent() ? answer(wire, address.get()) : new HTTPResponse(404));
        }
    }

    private Optional<Address> find(String path) {
        return addresses.stream()
                .filter(address -> path.equals(issuer.getPath() + address.path()))
                .findFirst();
    }

    private HTTPResponse answer(Wire wire, Address address) throws IOException {
        if (address.forScripts() && wire.method().equals("OPTIONS")) {
            return new HTTPResponse(204);
        }
        if (!address.methods().contains(wire.method())) {
            var refused = new HTTPResponse(405);
            refused.setHeader("Allow", String.join(", ", address.methods()));
            return refused;
        }
        try {
            var request = wire.receive(issuer);
            return request.isPresent()
                    ? address.endpoint().answer(request.get())
                    : new HTTPResponse(413);
        } catch (GeneralException e) {
            return refusal(
                    Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
        } catch (RuntimeException e) {
            LOG.log(ERROR, "Sign-in could not answer at " + address.path(), e);
            return refusal(OAuth2Error.SERVER_ERROR);
        }
    }

    private static HTTPResponse refusal(ErrorObject error) {
        // 400 for a wrong client too, as Cognito answers: with 401 a browser may ask its user for a
        // password.
        var status = error.getHTTPStatusCode() == 401 ? 400 : error.getHTTPStatusCode();
        return new TokenErrorResponse(error.setHTTPStatusCode(status)).toHTTPResponse();
    }
}
