package com.strategymarket.local.rights;

import com.strategymarket.local.billing.Payer;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.RunningProduct;

import java.time.Duration;

/** All that becomes of fees: paid, refused, renewed, and too high for somebody. */
record Fees(RunningProduct product) {

    private static final String RISE = "{\"pricing\": {\"type\": \"PAID\", \"monthly_fee\": 1299}}";

    void run() {
        var admin = product.newOwner("rights.billing");
        var same = admin.template(Bodies.basket("Costs the same"), Bodies.paid("999"));
        var dearer = admin.template(Bodies.basket("Costs more and more"), Bodies.paid("999"));
        var payer = Payer.of(product, "rights.payer@example.com");
        payer.subscribeWatching(same);
        payer.subscribeWatching(dearer);
        var poor = Payer.of(product, "rights.poor@example.com");
        poor.next("DECLINE");
        poor.subscribeWatching(same);
        admin.configure(dearer, RISE).expect(200);
        product.jumpTo(product.now().plus(Duration.ofDays(40)).toString());
        product.pass("PT2M");
    }
}
