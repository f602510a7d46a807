package org.aixin.kernel.page;

import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page} and {@code size}. */
class PageArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var wrong = new ArrayList<FieldProblem>();
        var page = number(request, "page", 1, wrong);
        var size = number(request, "size", PageRequest.DEFAULT_SIZE, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new PageRequest(page, size);
    }

    private static int number(NativeWebRequest request, String name, int otherwise, List<FieldProblem> wrong) {
        var text = request.getParameter(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            wrong.add(FieldProblem.of(name, "expected-integer"));
            return otherwise;
        }
    }
}
