package parley.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One request, once its body is there.
 *
 * @param query parameters of the address
 * @param rest what the address has after the path of the route
 * @param body what the body spells; throws where it spells no object
 */
record Call(Map<String, String> query, String rest, Supplier<ObjectNode> body) {

    Call {
        query = new LinkedHashMap<>(query);
    }

    /** A parameter of the address that must be there. */
    String parameter(String name) {
        String value = query.get(name);
        if (value == null) {
            throw ApiException.badRequest("The address lacks a parameter: ?" + name + "=...");
        }
        return value;
    }

    ObjectNode json() {
        return body.get();
    }
}
