package com.strategymarket.local.identity.provider;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;

import java.net.URI;
import java.util.Optional;

/** Which requests for a sign-in are served, and who is told of the others. */
record AuthorizationRules(String clientId) {
    static final Scope SCOPES = new Scope("openid", "email", "profile");

    sealed interface Verdict {
        record Accepted(AuthorizationRequest request) implements Verdict {}

        /** Told to the client, by way of the browser. */
        record SentBack(URI to) implements Verdict {}

        /** Told to the person only: nobody is sent to an address that may be anybody's. */
        record Shown(String message) implements Verdict {}
    }

    Verdict judge(String query) {
        try {
            var request = AuthorizationRequest.parse(query);
            return stranger(request.getClientID(), request.getRedirectionURI())
                    .or(
                            () ->
                                    fault(request)
                                            .map(
                                                    error ->
                                                            sentBack(
                                                                    request.getRedirectionURI(),
                                                                    error,
                                                                    request.getState())))
                    .orElseGet(() -> new Verdict.Accepted(request));
        } catch (ParseException e) {
            return e.getClientID() == null
                    ? new Verdict.Shown(e.getMessage())
                    : stranger(e.getClientID(), e.getRedirectionURI())
                            .orElseGet(
                                    () ->
                                            sentBack(
                                                    e.getRedirectionURI(),
                                                    e.getErrorObject(),
                                                    e.getState()));
        }
    }

    /**
     * What the tokens will be good for: as Cognito has it, everything unless the client asks for
     * less.
     */
    static Scope granted(AuthorizationRequest request) {
        return request.getScope() == null || request.getScope().isEmpty()
                ? SCOPES
                : request.getScope();
    }

    private Optional<Verdict> stranger(ClientID client, URI redirect) {
        if (!client.getValue().equals(clientId)) {
            return Optional.of(new Verdict.Shown("No client has the client_id of this request."));
        }
        return Loopback.holds(redirect)
                ? Optional.empty()
                : Optional.of(
                        new Verdict.Shown(
                                "The redirect_uri of this request has to be http://localhost or"
                                        + " http://127.0.0.1, with any port and path."));
    }

    private static Optional<ErrorObject> fault(AuthorizationRequest request) {
        if (!ResponseType.CODE.equals(request.getResponseType())) {
            return Optional.of(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
        }
        if (request.specifiesRequestObject()) {
            return Optional.of(OAuth2Error.REQUEST_NOT_SUPPORTED);
        }
        if (request.getResponseMode() != null
                && !ResponseMode.QUERY.equals(request.getResponseMode())) {
            return Optional.of(
                    OAuth2Error.INVALID_REQUEST.setDescription("response_mode has to be query"));
        }
        if (request.getCodeChallenge() == null
                || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
            return Optional.of(
                    OAuth2Error.INVALID_REQUEST.setDescription(
                            "PKCE is required: code_challenge, and code_challenge_method S256"));
        }
        if (!SCOPES.containsAll(granted(request))) {
            return Optional.of(OAuth2Error.INVALID_SCOPE);
        }
        return request.getPrompt() != null && request.getPrompt().contains(Prompt.Type.NONE)
                ? Optional.of(OIDCError.LOGIN_REQUIRED)
                : Optional.empty();
    }

    private static Verdict sentBack(URI redirect, ErrorObject error, State state) {
        return new Verdict.SentBack(
                new AuthorizationErrorResponse(redirect, error, state, ResponseMode.QUERY).toURI());
    }
}
