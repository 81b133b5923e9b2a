package org.passerelle.camunda.embedded.rest;

import java.net.URI;
import java.util.Map;

/// One request as it came over the wire; header names are in lower case.
record Request(String method, URI uri, Map<String, String> headers, byte[] body) {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean isLast() {
        return header("connection").equalsIgnoreCase("close");
    }
}
