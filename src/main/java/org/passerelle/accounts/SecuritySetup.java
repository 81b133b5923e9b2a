package org.passerelle.accounts;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Who may open which address. What is not named here is refused; which pathways and tasks one sees inside an allowed
/// address is for the services to say.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInLimits.class)
class SecuritySetup {

    private static final String MEDIATOR = "MEDIATOR";
    private static final String SUPERVISOR = "SUPERVISOR";
    private static final String DESIGNER = "DESIGNER";
    private static final String ADMIN = "ADMIN";
    private static final String STATISTICS = "STATISTICS";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " object-src 'none'; frame-ancestors 'none'";

    @Bean
    static RoleHierarchy supervisorsDoAllThatMediatorsDo() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(SUPERVISOR)
                .implies(MEDIATOR)
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return new Passwords();
    }

    @Bean
    AuthenticationManager signIn(
            Accounts accounts, PasswordEncoder passwords, AuthenticationEventPublisher whatHappened) {
        DaoAuthenticationProvider check = new DaoAuthenticationProvider(accounts);
        check.setPasswordEncoder(passwords);
        ProviderManager signIn = new ProviderManager(new SignInThrottle(check, InstantSource.system()));
        signIn.setAuthenticationEventPublisher(whatHappened);
        return signIn;
    }

    @Bean
    static DefaultAuthenticationEventPublisher whatHappened(ApplicationEventPublisher events) {
        DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
        return publisher;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AuthenticationManager signIn, ApiAnswers answers) throws Exception {
        return http.securityMatcher("/api/**", "/v3/api-docs/**")
                .authenticationManager(signIn)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v3/api-docs/**")
                        .permitAll()
                        // with a link, or an account of a mediator: checked there
                        .requestMatchers(POST, "/api/v1/referrals")
                        .permitAll()
                        .requestMatchers(
                                "/api/v1/people/**",
                                "/api/v1/pathways/**",
                                "/api/v1/tasks/**",
                                "/api/v1/calls/**",
                                "/api/v1/referrals/**")
                        .hasRole(MEDIATOR)
                        .requestMatchers("/api/v1/practices/imports/**")
                        .hasAnyRole(SUPERVISOR, ADMIN)
                        .requestMatchers("/api/v1/practices/**", "/api/v1/outreach/letters/**")
                        .hasAnyRole(MEDIATOR, ADMIN)
                        .requestMatchers("/api/v1/outreach/**")
                        .hasAnyRole(SUPERVISOR, ADMIN)
                        .requestMatchers("/api/v1/rights/ceilings/**", "/api/v1/rights/delays/**")
                        .hasAnyRole(SUPERVISOR, ADMIN)
                        .requestMatchers("/api/v1/rights/**")
                        .hasRole(MEDIATOR)
                        .requestMatchers("/api/v1/funding-lines/**", "/api/v1/tariffs/**", "/api/v1/invoices/**")
                        .hasAnyRole(SUPERVISOR, ADMIN)
                        .requestMatchers("/api/v1/interpreter-uses/**", "/api/v1/appointments/**")
                        .hasRole(MEDIATOR)
                        .requestMatchers("/api/v1/escorts/**", "/api/v1/absences/**", "/api/v1/companions/**")
                        .hasRole(MEDIATOR)
                        .requestMatchers("/api/v1/messages/**")
                        .hasRole(MEDIATOR)
                        .requestMatchers(
                                "/api/v1/permanences/**",
                                "/api/v1/prevention-sessions/**",
                                "/api/v1/partners/**",
                                "/api/v1/commitments/**")
                        .hasRole(MEDIATOR)
                        .requestMatchers(GET, "/api/v1/closed-days/**")
                        .hasRole(MEDIATOR)
                        .requestMatchers("/api/v1/closed-days/**", "/api/v1/message-templates/**")
                        .hasRole(SUPERVISOR)
                        .requestMatchers("/api/v1/supervision/**", "/api/v1/figures/**")
                        .hasRole(SUPERVISOR)
                        .requestMatchers(GET, "/api/v1/models/**")
                        .hasAnyRole(DESIGNER, SUPERVISOR, ADMIN)
                        .requestMatchers("/api/v1/models/**")
                        .hasRole(DESIGNER)
                        .requestMatchers(GET, "/api/v1/training/**")
                        .hasAnyRole(MEDIATOR, DESIGNER, ADMIN)
                        .requestMatchers("/api/v1/training/**")
                        .hasAnyRole(SUPERVISOR, ADMIN)
                        .requestMatchers("/api/v1/accounts/**")
                        .hasRole(ADMIN)
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http, AuthenticationManager signIn, SignIns signIns, SignInLimits limits, KeptForms forms)
            throws Exception {
        ScreenAnswers answers = new ScreenAnswers(forms);
        return http.authenticationManager(signIn)
                .addFilterBefore(new OwnPagesOnly(), CsrfFilter.class)
                .addFilterAfter(new StillSignedIn(signIns, forms), LogoutFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokenInACookie()).csrfTokenRequestHandler(new TokenOfAPage()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(ScreenAnswers.SIGN_IN, "/error", "/actuator/health/**")
                                .permitAll()
                                // whoever holds the card in their hand
                                .requestMatchers("/carte", "/carte/merci")
                                .permitAll()
                                // whoever was given the link; it is checked there
                                .requestMatchers("/adresser/*")
                                .permitAll()
                                .requestMatchers(
                                        GET,
                                        "/webjars/**",
                                        "/assets/**",
                                        "/icon.svg",
                                        "/favicon.ico",
                                        "/.well-known/security.txt",
                                        // whoever has the secret in it
                                        "/calendar/*")
                                .permitAll()
                                .requestMatchers(GET, "/", "/welcome")
                                .authenticated()
                                .requestMatchers("/account/**")
                                .authenticated()
                                .requestMatchers("/people/**", "/pathways/**", "/tasks/**", "/appointments/**")
                                .hasRole(MEDIATOR)
                                .requestMatchers("/calls/**", "/escorts/**", "/absences/**", "/referrals/**")
                                .hasRole(MEDIATOR)
                                .requestMatchers("/closed-days/**")
                                .hasRole(SUPERVISOR)
                                .requestMatchers("/practices/imports/**", "/practices/export")
                                .hasAnyRole(SUPERVISOR, ADMIN)
                                .requestMatchers("/practices/**", "/outreach/letters/**")
                                .hasAnyRole(MEDIATOR, ADMIN)
                                .requestMatchers("/outreach/**")
                                .hasAnyRole(SUPERVISOR, ADMIN)
                                .requestMatchers("/budget/**")
                                .hasAnyRole(SUPERVISOR, ADMIN)
                                .requestMatchers("/messages/templates/**", "/messages/outbox")
                                .hasRole(SUPERVISOR)
                                .requestMatchers("/messages/**", "/presence/**", "/advocacy/**")
                                .hasRole(MEDIATOR)
                                .requestMatchers("/supervision/**")
                                .hasRole(SUPERVISOR)
                                .requestMatchers(GET, "/models/**")
                                .hasAnyRole(DESIGNER, SUPERVISOR, ADMIN)
                                .requestMatchers("/models/**")
                                .hasRole(DESIGNER)
                                .requestMatchers("/statistics/**")
                                .hasAnyRole(STATISTICS, SUPERVISOR)
                                .requestMatchers("/admin/ceilings/**")
                                .hasAnyRole(SUPERVISOR, ADMIN)
                                .requestMatchers("/admin/**", "/actuator/**")
                                .hasRole(ADMIN)
                                .anyRequest()
                                .denyAll())
                .formLogin(form -> form.loginPage(ScreenAnswers.SIGN_IN)
                        .successHandler(new EnterPages(signIns, limits, forms))
                        .failureHandler(new BackToSignIn()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(ScreenAnswers.SIGN_IN + "?out"))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .requestCache(cache -> cache.requestCache(pagesToComeBackTo()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    @Bean
    WebMvcConfigurer currentUserAsAnArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentUserArgument());
            }
        };
    }

    /// A page asked for before signing in is shown after it; a fragment of one, an icon or a failed page is not. A
    /// cookie remembers it: who only looks at the sign-in page needs no session.
    private static RequestCache pagesToComeBackTo() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !ScreenAnswers.isFromHtmx(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    /// Outlives the session, so that a form sent too late is known to come from a page of ours.
    private static CookieCsrfTokenRepository tokenInACookie() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("passerelle-form");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
