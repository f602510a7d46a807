package org.aixin.miniprogram;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.miniprogram.session.BeforeLogin;
import org.aixin.miniprogram.session.SessionEnded;
import org.aixin.miniprogram.session.Sessions;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The gateway lets only cadres in here; should it ever err, nobody else is served all the same. And since a token tells
 * how things stood when it was signed, every request asks whether the cadre's session is still alive.
 */
@Configuration(proxyBeanMethods = false)
class CadresOnly implements WebMvcConfigurer, HandlerInterceptor {

    private final Sessions sessions;

    CadresOnly(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/mini/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(BeforeLogin.class)) {
            return true;
        }
        var caller = Callers.current();
        if (caller.kind() == CallerKind.ANONYMOUS) {
            throw new SessionEnded();
        }
        if (caller.kind() != CallerKind.CADRE) {
            throw new Forbidden();
        }
        sessions.requireLive(caller);
        return true;
    }
}
