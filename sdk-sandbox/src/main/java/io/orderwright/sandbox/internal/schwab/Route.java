package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.internal.front.Routes;
import java.util.Map;

/**
 * Where a path leads.
 *
 * @param operation what it asks for
 * @param account the account in the path; empty when there is none
 * @param order the order in the path; empty when there is none
 */
record Route(Operation operation, String account, String order) {
    private static final String ROOT = "/trader/v1";
    private static final Routes PATHS = Routes.none()
            .with("GET", "/v1/oauth/authorize", Operation.AUTHORIZE)
            .with("POST", "/v1/oauth/token", Operation.TOKEN)
            .with("GET", ROOT + "/accounts/accountNumbers", Operation.ACCOUNT_NUMBERS)
            .with("GET", ROOT + "/accounts", Operation.LIST_ACCOUNTS)
            .with("GET", ROOT + "/accounts/{account}", Operation.GET_ACCOUNT)
            .with("GET", ROOT + "/accounts/{account}/orders", Operation.LIST_ORDERS)
            .with("POST", ROOT + "/accounts/{account}/orders", Operation.PLACE_ORDER)
            .with("GET", ROOT + "/accounts/{account}/orders/{order}", Operation.GET_ORDER)
            .with("PUT", ROOT + "/accounts/{account}/orders/{order}", Operation.REPLACE_ORDER)
            .with("DELETE", ROOT + "/accounts/{account}/orders/{order}", Operation.CANCEL_ORDER)
            .with("POST", ROOT + "/accounts/{account}/previewOrder", Operation.PREVIEW_ORDER)
            .with("GET", ROOT + "/orders", Operation.LIST_ALL_ORDERS)
            .with("GET", ROOT + "/userPreference", Operation.PREFERENCES);

    static Route of(String method, String path) {
        Routes.Route route = PATHS.find(method, path);
        Map<String, String> names = route.parameters();
        return new Route(route.operation(), names.getOrDefault("account", ""), names.getOrDefault("order", ""));
    }
}
