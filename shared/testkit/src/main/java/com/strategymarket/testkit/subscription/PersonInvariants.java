package com.strategymarket.testkit.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.testkit.function.ItemText;
import com.strategymarket.testkit.function.TableContents;

import java.util.TreeSet;
import java.util.regex.Pattern;

/** People are known by an address that stands in their profile and nowhere else. */
record PersonInvariants(TableContents table) {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final String PROFILE = "PROFILE";

    void hold() {
        noAddressStandsOutsideOfAProfile();
        everyAddressIsOnePersons();
    }

    private void noAddressStandsOutsideOfAProfile() {
        for (var item : table.all()) {
            var key = Key.of(item);
            if (!key.sort().equals(PROFILE)) {
                assertFalse(ADDRESS.matcher(ItemText.of(item)).find(), "an address in " + key);
            }
        }
    }

    private void everyAddressIsOnePersons() {
        var profiles = new TreeSet<String>();
        var addresses = new TreeSet<String>();
        for (var item : table.all()) {
            var reader = new ItemReader("PERSON", item);
            var key = reader.key();
            if (key.sort().equals(PROFILE)) {
                profiles.add(key.partition() + " EMAIL#" + reader.text("email_print"));
            }
            if (key.partition().startsWith("EMAIL#")) {
                addresses.add(reader.text("known_user_id") + " " + key.partition());
            }
        }
        assertEquals(profiles, addresses, "profiles and addresses");
    }
}
