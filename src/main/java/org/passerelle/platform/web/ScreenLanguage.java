package org.passerelle.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// French unless the reader chose English with `?lang=en`. A browser's own language says little on a shared
/// computer, so only API callers are answered by their `Accept-Language`.
@Configuration(proxyBeanMethods = false)
class ScreenLanguage implements WebMvcConfigurer {

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang") {
            @Override
            public void setLocale(
                    HttpServletRequest request,
                    jakarta.servlet.http.@org.jspecify.annotations.Nullable HttpServletResponse response,
                    @org.jspecify.annotations.Nullable Locale asked) {
                super.setLocale(request, response, asked == null ? null : spoken(asked));
            }

            @Override
            protected @org.jspecify.annotations.Nullable Locale parseLocaleValue(String kept) {
                Locale asked = super.parseLocaleValue(kept);
                return asked == null ? null : spoken(asked);
            }
        };
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(ScreenLanguage::unlessChosen);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setHttpMethods("GET");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    private static Locale unlessChosen(HttpServletRequest request) {
        boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        return api && request.getHeader("Accept-Language") != null ? spoken(request.getLocale()) : Locale.FRENCH;
    }

    private static Locale spoken(Locale asked) {
        return SPOKEN.stream()
                .filter(spoken -> spoken.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(Locale.FRENCH);
    }
}
