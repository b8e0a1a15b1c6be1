package com.strategymarket.local.seed;

import com.strategymarket.local.data.DataFile;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Fills the marketplace with something believable, through the API as an admin would. */
public final class DemoSeed {

    /** Whose baskets they are: sign in with this address to edit them. */
    public static final String ADMIN = "demo.admin@example.com";

    private final DemoTemplates templates;
    private final DemoPartners partners;
    private final DemoFollowers followers;

    /**
     * @param tokenOf makes a token for whoever has the address
     * @param data where it is noted what was put, so that what was renamed, disabled or revoked
     *     since does not come back
     */
    public DemoSeed(URI api, UnaryOperator<String> tokenOf, Optional<Path> data) {
        var admin = DemoApi.bearing(api, tokenOf.apply(ADMIN));
        this.templates = new DemoTemplates(admin, DataFile.in(data, "demo.txt"));
        this.partners = new DemoPartners(admin, DataFile.in(data, "demo-partners.txt"));
        this.followers =
                new DemoFollowers(
                        admin,
                        email -> DemoApi.bearing(api, tokenOf.apply(email)),
                        DataFile.in(data, "demo-followers.txt"));
    }

    /**
     * Running it twice changes nothing, and running it again after it was interrupted makes whole
     * what is there, however long ago that was.
     *
     * @return the partners that there are to play with
     */
    public List<DemoPartner> run() {
        templates.run();
        var made = partners.run();
        followers.run(made);
        return made;
    }
}
