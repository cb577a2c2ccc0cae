package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.Operation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a path leads.
 *
 * @param operation what it asks for
 * @param account the account in the path; empty when there is none
 * @param order the order in the path; empty when there is none
 */
record Route(Operation operation, String account, String order) {
    private static final String ROOT = "/trader/v1";
    private static final List<Known> PATHS = List.of(
            path("GET", "/v1/oauth/authorize", Operation.AUTHORIZE),
            path("POST", "/v1/oauth/token", Operation.TOKEN),
            path("GET", ROOT + "/accounts/accountNumbers", Operation.ACCOUNT_NUMBERS),
            path("GET", ROOT + "/accounts", Operation.LIST_ACCOUNTS),
            path("GET", ROOT + "/accounts/{account}", Operation.GET_ACCOUNT),
            path("GET", ROOT + "/accounts/{account}/orders", Operation.LIST_ORDERS),
            path("POST", ROOT + "/accounts/{account}/orders", Operation.PLACE_ORDER),
            path("GET", ROOT + "/accounts/{account}/orders/{order}", Operation.GET_ORDER),
            path("PUT", ROOT + "/accounts/{account}/orders/{order}", Operation.REPLACE_ORDER),
            path("DELETE", ROOT + "/accounts/{account}/orders/{order}", Operation.CANCEL_ORDER),
            path("POST", ROOT + "/accounts/{account}/previewOrder", Operation.PREVIEW_ORDER),
            path("GET", ROOT + "/orders", Operation.LIST_ALL_ORDERS),
            path("GET", ROOT + "/userPreference", Operation.PREFERENCES));

    private record Known(String method, Pattern pattern, Operation operation) {}

    private static Known path(String method, String template, Operation operation) {
        String regex = template.replace("{account}", "(?<account>[^/]+)").replace("{order}", "(?<order>[^/]+)");
        return new Known(method, Pattern.compile(regex), operation);
    }

    static Route of(String method, String path) {
        for (Known known : PATHS) {
            Matcher matcher = known.pattern.matcher(path);
            if (known.method.equals(method) && matcher.matches()) {
                return new Route(known.operation, group(matcher, "account"), group(matcher, "order"));
            }
        }
        return new Route(Operation.OTHER, "", "");
    }

    private static String group(Matcher matcher, String name) {
        return matcher.pattern().pattern().contains("<" + name + ">") ? matcher.group(name) : "";
    }
}
