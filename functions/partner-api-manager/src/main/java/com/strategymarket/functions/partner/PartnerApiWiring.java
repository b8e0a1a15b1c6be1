package com.strategymarket.functions.partner;

import static com.strategymarket.contract.LambdaFunction.PARTNER_API_MANAGER;

import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.functions.partner.branding.BrandingApi;
import com.strategymarket.functions.partner.key.ChangePartnerKey;
import com.strategymarket.functions.partner.key.CreatePartnerKey;
import com.strategymarket.functions.partner.key.KeyReader;
import com.strategymarket.functions.partner.key.NewSecrets;
import com.strategymarket.functions.partner.key.PartnerKeyApi;
import com.strategymarket.functions.partner.key.RevokePartnerKey;
import com.strategymarket.functions.partner.key.RotatePartnerKey;
import com.strategymarket.functions.partner.usage.UsageApi;
import com.strategymarket.platform.credential.BcryptHasher;
import com.strategymarket.platform.dynamo.partner.DynamoPartnerKeys;
import com.strategymarket.platform.dynamo.partner.DynamoUsages;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Front;
import com.strategymarket.platform.wiring.ApiWiring;
import com.strategymarket.platform.wiring.Surroundings;

import java.util.List;
import java.util.stream.Stream;

/** Puts the function together: the one place that knows which store stands behind which port. */
final class PartnerApiWiring {

    private PartnerApiWiring() {}

    static Front front(Surroundings surroundings) {
        var table = surroundings.table(surroundings.settings(PARTNER_API_MANAGER));
        var keys = new DynamoPartnerKeys(table, new TracedTransactions(table));
        var usages = new DynamoUsages(table);
        var endpoints =
                Stream.of(
                                keys(keys, new KeyReader(keys, usages), surroundings),
                                new UsageApi(keys, usages).endpoints(),
                                new BrandingApi().endpoints())
                        .<Endpoint<?>>flatMap(List::stream)
                        .toList();
        return ApiWiring.front(PARTNER_API_MANAGER, surroundings, endpoints);
    }

    private static List<Endpoint<?>> keys(
            PartnerKeys keys, KeyReader reader, Surroundings surroundings) {
        var random = surroundings.random();
        var secrets = new NewSecrets(new BcryptHasher(BcryptHasher.STRENGTH), random);
        return new PartnerKeyApi(
                        reader,
                        new CreatePartnerKey(keys, new Ids(random), secrets),
                        new ChangePartnerKey(keys),
                        new RotatePartnerKey(keys, secrets),
                        new RevokePartnerKey(keys))
                .endpoints();
    }
}
