package com.strategymarket.local.product;

import com.strategymarket.testkit.http.Ask;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.concurrent.atomic.AtomicInteger;

/** Makes things for requests to be about: always new ones, the owner's or the partner's. */
final class Samples {

    static final String NOBODYS = "01J00000000000000000000000";
    static final String OWNER = "world.owner";

    private final AtomicInteger samples = new AtomicInteger();
    private final Owner owner;
    private final Partners partners;
    private final Partner partner;
    private String latest = NOBODYS;

    Samples(Owner owner, Partners partners, Partner partner) {
        this.owner = owner;
        this.partners = partners;
        this.partner = partner;
    }

    String partnerKey() {
        return partners.create("SAMPLE").id();
    }

    String brokerAccount() {
        return owner.brokerAccount("WORLD-" + samples.incrementAndGet());
    }

    String subscription() {
        latest = owner.subscribe(freeTemplate());
        return latest;
    }

    String pausedSubscription() {
        owner.send(Ask.post("/user/subscriptions/" + subscription() + "/pause")).expect(200);
        return latest;
    }

    /** One that costs more from the next period on, unless it is agreed to. */
    String dearerSubscription() {
        var template = owner.template(Bodies.basket("A template that costs"), Bodies.paid("999"));
        var id = owner.accept(asked(template)).json().path("subscription_id").stringValue();
        owner.configure(template, "{\"pricing\": {\"type\": \"PAID\", \"monthly_fee\": 1299}}")
                .expect(200);
        return id;
    }

    String clientSubscription() {
        var body = JsonMapper.shared().createObjectNode();
        newClient(body);
        return partner.subscribe(body).json().path("subscription_id").stringValue();
    }

    /** Somebody whom no partner knows yet. */
    void newClient(ObjectNode body) {
        int number = samples.incrementAndGet();
        body.put("template_id", freeTemplate())
                .put("user_email", "client%d@example.com".formatted(number))
                .put("broker_client_id", "CLIENT-" + number);
    }

    String partnerRequest() {
        return asked(freeTemplate());
    }

    /** The partner asks the owner, who is not its own client. */
    String asked(String template) {
        var body = JsonMapper.shared().createObjectNode();
        newClient(body);
        body.put("template_id", template).put("user_email", OWNER + "@example.com");
        partner.send(Ask.post("/partner/marketplace/subscribe").json(body))
                .expect(409, "user_consent_required");
        return template + "-WORLD";
    }

    /** Of the subscription that was made just now. */
    String allocation() {
        return owner.allocate(latest, brokerAccount());
    }

    String basket() {
        return owner.basket("A basket of the world");
    }

    String freeTemplate() {
        return owner.template(Bodies.basket("A template for nothing"), Bodies.free("WORLD"));
    }

    String template() {
        return owner.template("A template of the world", "WORLD");
    }
}
