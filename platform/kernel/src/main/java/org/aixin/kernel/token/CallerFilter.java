package org.aixin.kernel.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aixin.kernel.caller.Callers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the request's caller, and unbinds it whatever happens: the thread's next request is somebody else's. */
class CallerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var bound = authentication instanceof CallerAuthentication caller ? caller.bound() : null;
        var outer = Callers.enter(bound);
        try {
            chain.doFilter(request, response);
        } finally {
            Callers.leave(outer);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
