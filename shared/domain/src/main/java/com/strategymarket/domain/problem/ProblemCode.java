package com.strategymarket.domain.problem;

import java.util.Locale;

/** Every refusal that a caller may meet. The codes are stable: clients decide by them. */
public enum ProblemCode {
    INVALID_REQUEST(
            Kind.INVALID,
            "Invalid request",
            "One or more fields or parameters break a rule; errors names each."),
    INVALID_CURSOR(
            Kind.INVALID,
            "Invalid cursor",
            "The cursor was altered, or belongs to another query or caller. Start again without"
                    + " one."),
    MALFORMED_JSON(Kind.INVALID, "Malformed JSON", "The body is no JSON, or is nested too deeply."),
    UNAUTHENTICATED(
            Kind.UNAUTHENTICATED,
            "Authentication needed",
            "The credential is missing, wrong or no longer valid."),
    FORBIDDEN(
            Kind.FORBIDDEN, "Not allowed", "The credential is good, but does not open this route."),
    PERMISSION_MISSING(
            Kind.FORBIDDEN,
            "Permission missing",
            "The key is good, but lacks the permission that this route needs."),
    ROUTE_NOT_FOUND(Kind.ABSENT, "No such route", "Nothing is served at this path."),
    METHOD_NOT_ALLOWED(
            Kind.METHOD,
            "Method not allowed",
            "The path is served, but not by this method. Allow names those that are."),
    BASKET_NOT_FOUND(Kind.ABSENT, "Basket not found", "You have no basket of this id."),
    TEMPLATE_NOT_FOUND(
            Kind.ABSENT,
            "Template not found",
            "There is no template of this id on the marketplace."),
    TEMPLATE_EXISTS(Kind.CONFLICT, "Template exists", "The basket is on the marketplace already."),
    BASKET_ON_MARKETPLACE(
            Kind.CONFLICT,
            "Basket is on the marketplace",
            "Disable its template before you delete the basket."),
    BASKET_HAS_SUBSCRIBERS(
            Kind.CONFLICT,
            "Basket has subscribers",
            "Someone still follows the basket: it can be deleted when the last subscription has"
                    + " ended."),
    PARTNER_KEY_NOT_FOUND(
            Kind.ABSENT, "Partner key not found", "There is no partner key of this id."),
    PARTNER_KEY_REVOKED(
            Kind.CONFLICT,
            "Partner key is revoked",
            "A revoked key stays as it is. Make a new one for the partner."),
    TOO_MANY_SECRETS(
            Kind.CONFLICT,
            "Too many secrets",
            "Too many earlier secrets of the key still work. Rotate with a shorter overlap, which"
                    + " ends them sooner, or wait until one has ended."),
    BROKER_ACCOUNT_NOT_FOUND(
            Kind.ABSENT,
            "Broker account not found",
            "You have linked no broker account of this id."),
    BROKER_ACCOUNT_LINKED(
            Kind.CONFLICT,
            "Broker account is linked",
            "You have linked this broker account already; broker_account_id names it."),
    BROKER_ACCOUNT_TAKEN(
            Kind.CONFLICT,
            "Broker account is taken",
            "Somebody else has linked this broker account."),
    BROKER_ACCOUNT_IN_USE(
            Kind.CONFLICT,
            "Broker account is in use",
            "A subscription trades on it. End its allocation before you unlink the account."),
    SUBSCRIPTION_NOT_FOUND(
            Kind.ABSENT, "Subscription not found", "You have no subscription of this id."),
    ALREADY_SUBSCRIBED(
            Kind.CONFLICT,
            "Already subscribed",
            "There is a live subscription to this template; subscription_id names it."),
    PAYMENTS_UNAVAILABLE(
            Kind.CONFLICT,
            "No payments here",
            "Nobody takes payments here yet. Follow what is free, or subscribe through your"
                    + " broker."),
    INVALID_STATE(
            Kind.CONFLICT,
            "Not possible in this state",
            "The subscription is in a state from which this is not possible; state names it."),
    NO_NEW_PRICE(
            Kind.CONFLICT,
            "No new price",
            "The template costs no more than what you have agreed to."),
    PRICE_CHANGED(
            Kind.CONFLICT,
            "Price changed",
            "The template costs something else by now than what you agree to. Read it again."),
    ALLOCATION_NOT_FOUND(
            Kind.ABSENT, "Allocation not found", "The subscription has no allocation of this id."),
    ALREADY_ALLOCATED(
            Kind.CONFLICT,
            "Already allocated",
            "The subscription trades on this account already; allocation_id names how."),
    TOO_MANY_ALLOCATIONS(
            Kind.CONFLICT, "Too many allocations", "A subscription trades on 10 accounts at most."),
    USER_CONSENT_REQUIRED(
            Kind.CONFLICT,
            "Consent required",
            "The person has to say yes first. The request waits for them at"
                    + " /user/partner-requests."),
    PARTNER_REQUEST_NOT_FOUND(
            Kind.ABSENT, "Partner request not found", "No open request of this id waits for you."),
    EDIT_CONFLICT(
            Kind.CONFLICT,
            "Changed meanwhile",
            "Others kept changing it at the same moment. Read it again and repeat the request."),
    REQUEST_IN_PROGRESS(
            Kind.CONFLICT,
            "Request in progress",
            "A request with this Idempotency-Key is still running. Repeat it in a moment."),
    VERSION_CONFLICT(
            Kind.STALE,
            "Version conflict",
            "If-Match names an old version. Read it again and repeat the change."),
    BODY_TOO_LARGE(Kind.TOO_LARGE, "Body too large", "A body may have 256 KB at most."),
    UNSUPPORTED_MEDIA_TYPE(
            Kind.MEDIA_TYPE, "Unsupported media type", "Send the body as application/json."),
    IDEMPOTENCY_KEY_REUSED(
            Kind.REUSED,
            "Idempotency-Key reused",
            "This Idempotency-Key came with another body before. Use a new key for a new request."),
    RATE_LIMITED(Kind.LIMITED, "Too many requests", "Wait as long as Retry-After says."),
    INTERNAL_ERROR(
            Kind.INTERNAL,
            "Internal error",
            "Something failed on our side. Tell us the request_id."),
    UNAVAILABLE(
            Kind.UNAVAILABLE,
            "Unavailable for a moment",
            "A system below us does not answer. Repeat the request after Retry-After.");

    private final Kind kind;
    private final String title;
    private final String meaning;

    ProblemCode(Kind kind, String title, String meaning) {
        this.kind = kind;
        this.title = title;
        this.meaning = meaning;
    }

    /** The code as clients see it: {@code template_not_found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /** What sort of refusal it is; HTTP gives each its status. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        ABSENT,
        METHOD,
        CONFLICT,
        STALE,
        TOO_LARGE,
        MEDIA_TYPE,
        REUSED,
        LIMITED,
        INTERNAL,
        UNAVAILABLE
    }
}
