package org.passerelle.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/// The addresses that take a file. There, and nowhere else, a body may be long and is not JSON; it is read after its
/// sender was let in, never before.
public final class Uploads {

    private static final Set<String> ADDRESSES = Set.of("/practices/imports", "/api/v1/practices/imports");

    private Uploads() {}

    public static boolean isFile(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && isMultipart(request)
                && ADDRESSES.contains(request.getRequestURI()
                        .substring(request.getContextPath().length()));
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
