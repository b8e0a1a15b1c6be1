package com.strategymarket.functions.partner.key;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.KeyChange;
import com.strategymarket.domain.partner.key.KeyDraft;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys.Filter;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Parameter;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.json.Scalars;
import com.strategymarket.platform.json.partner.KeyShapes;

import java.util.List;
import java.util.Optional;

/** Partners' keys, for admins. */
public final class PartnerKeyApi {

    private static final Parameter<Optional<KeyStatus>> STATUS =
            Parameter.optional("status", Scalars.choice(KeyStatus.class), "Only these.");

    private static final Parameter<Optional<String>> PARTNER =
            Parameter.optional("partner_id", Scalars.text(PartnerId.FORM), "Only this partner's.");

    private static final Operation<KeyDraft> CREATE =
            Operation.taking(
                            Routes.CREATE_PARTNER_KEY,
                            "Create a partner's key",
                            KeyShapes.DRAFT,
                            KeyExample.DRAFT)
                    .about(
                            "The answer holds the secret, this once. Given again for the same"
                                    + " Idempotency-Key, it does not.")
                    .answers(201, "The key.", KeyView.ISSUED, KeyExample.ISSUED)
                    .refuses(ProblemCode.EDIT_CONFLICT)
                    .tagged();

    private static final Operation<Void> LIST =
            Operation.of(Routes.LIST_PARTNER_KEYS, "List partners' keys")
                    .about("Newest first.")
                    .with(STATUS, PARTNER)
                    .answersPage(KeyView.PAGE, KeyExample.KEY);

    private static final Operation<Void> GET =
            Operation.of(Routes.GET_PARTNER_KEY, "Get a partner's key")
                    .about("With how it was used today and this month, by days of UTC.")
                    .answers(200, "The key.", KeyView.USED, KeyExample.USED)
                    .refuses(ProblemCode.PARTNER_KEY_NOT_FOUND)
                    .tagged();

    private static final Operation<KeyChange> CHANGE =
            Operation.patching(
                            Routes.CHANGE_PARTNER_KEY,
                            "Change a partner's key",
                            KeyShapes.CHANGE,
                            KeyExample.CHANGE)
                    .about(
                            "In force with the key's next request. DISABLED puts it out of use"
                                    + " until it is ACTIVE again.")
                    .answers(200, "The key as it is now.", KeyView.PLAIN, KeyExample.KEY)
                    .refuses(
                            ProblemCode.PARTNER_KEY_NOT_FOUND,
                            ProblemCode.PARTNER_KEY_REVOKED,
                            ProblemCode.EDIT_CONFLICT)
                    .versioned();

    private static final Operation<Void> REVOKE =
            Operation.of(Routes.REVOKE_PARTNER_KEY, "Revoke a partner's key")
                    .about("For good: its next request is refused, and it stays listed.")
                    .answers(204, "It opens nothing any more.")
                    .refuses(ProblemCode.PARTNER_KEY_NOT_FOUND, ProblemCode.EDIT_CONFLICT)
                    .versioned();

    private static final Operation<Rotation> ROTATE =
            Operation.taking(
                            Routes.ROTATE_PARTNER_KEY,
                            "Replace a key's secret",
                            Rotation.SHAPE,
                            Rotation.USUAL)
                    .orNoBody()
                    .about("The answer holds the new secret, this once.")
                    .answers(
                            200, "The key, with its new secret.", KeyView.ISSUED, KeyExample.ISSUED)
                    .refuses(
                            ProblemCode.PARTNER_KEY_NOT_FOUND,
                            ProblemCode.PARTNER_KEY_REVOKED,
                            ProblemCode.TOO_MANY_SECRETS,
                            ProblemCode.EDIT_CONFLICT)
                    .versioned();

    public static final List<Operation<?>> OPERATIONS =
            List.of(CREATE, LIST, GET, CHANGE, REVOKE, ROTATE);

    private final KeyReader reader;
    private final CreatePartnerKey createPartnerKey;
    private final ChangePartnerKey changePartnerKey;
    private final RotatePartnerKey rotatePartnerKey;
    private final RevokePartnerKey revokePartnerKey;

    public PartnerKeyApi(
            KeyReader reader,
            CreatePartnerKey createPartnerKey,
            ChangePartnerKey changePartnerKey,
            RotatePartnerKey rotatePartnerKey,
            RevokePartnerKey revokePartnerKey) {
        this.reader = reader;
        this.createPartnerKey = createPartnerKey;
        this.changePartnerKey = changePartnerKey;
        this.rotatePartnerKey = rotatePartnerKey;
        this.revokePartnerKey = revokePartnerKey;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(
                new Endpoint<>(CREATE, this::create),
                new Endpoint<>(LIST, this::list),
                new Endpoint<>(GET, this::get),
                new Endpoint<>(CHANGE, this::change),
                new Endpoint<>(REVOKE, this::revoke),
                new Endpoint<>(ROTATE, this::rotate));
    }

    private Reply create(Call<KeyDraft> call) {
        return created(
                createPartnerKey.handle(
                        call.body(), call.attempt(key -> created(IssuedKey.shownBefore(key)))));
    }

    private Reply list(Call<Void> call) {
        var filter = new Filter(call.query(STATUS), call.query(PARTNER).map(PartnerId::new));
        var found = reader.list(filter, call.page());
        return Reply.json(200, KeyView.PAGE, call.view(found.page()).lookedAt(found.lookedAt()));
    }

    private Reply get(Call<Void> call) {
        var used = reader.one(id(call), call.now());
        return Reply.json(200, KeyView.USED, used).withVersion(used.key().version());
    }

    private Reply change(Call<KeyChange> call) {
        return shown(
                changePartnerKey.handle(
                        id(call), call::patched, call.attempt(PartnerKeyApi::shown)));
    }

    private Reply revoke(Call<Void> call) {
        revokePartnerKey.handle(id(call), call.attempt(gone -> Reply.noContent()));
        return Reply.noContent();
    }

    private Reply rotate(Call<Rotation> call) {
        return rotated(
                rotatePartnerKey.handle(
                        id(call),
                        call.body().overlap(),
                        call.attempt(key -> rotated(IssuedKey.shownBefore(key)))));
    }

    private static PartnerKeyId id(Call<?> call) {
        return StoredKey.id(call.path("api_key_id"));
    }

    private static Reply created(IssuedKey issued) {
        return Reply.json(201, KeyView.ISSUED, issued)
                .with("Location", "/admin/partner-api-keys/" + issued.key().id())
                .withVersion(issued.key().version());
    }

    private static Reply rotated(IssuedKey issued) {
        return Reply.json(200, KeyView.ISSUED, issued).withVersion(issued.key().version());
    }

    private static Reply shown(PartnerKey key) {
        return Reply.json(200, KeyView.PLAIN, key).withVersion(key.version());
    }
}
