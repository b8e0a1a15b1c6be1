package com.strategymarket.local.marketplace;

import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Pages;
import com.strategymarket.testkit.http.Ask;

import java.util.List;

/** Lists, read as a client reads them. */
final class Listing {

    private Listing() {}

    /** The ids of a whole list, read in pages of this size. */
    static List<String> ids(Owner owner, String path, int limit, String plural) {
        var name = plural.equals("baskets") ? "basket_id" : "template_id";
        return Pages.all(
                        cursor -> owner.send(Ask.get(path).query("limit=" + limit + cursor)),
                        plural)
                .stream()
                .map(each -> each.path(name).stringValue())
                .toList();
    }

    /** Another letter in its middle. */
    static String altered(String cursor) {
        int middle = cursor.length() / 2;
        char other = cursor.charAt(middle) == 'A' ? 'B' : 'A';
        return cursor.substring(0, middle) + other + cursor.substring(middle + 1);
    }
}
