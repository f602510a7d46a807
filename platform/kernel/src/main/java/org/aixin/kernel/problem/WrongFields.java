package org.aixin.kernel.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.kernel.json.UnreadableBody;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Finds out which fields of a request are wrong, from whatever stumbled over them. */
class WrongFields {

    private final Validator validator;

    WrongFields(Validator validator) {
        this.validator = validator;
    }

    /** Fields that could not be read, and of the rest those that break a constraint. */
    List<FieldProblem> of(HttpMessageNotReadableException failure) {
        if (!(failure instanceof UnreadableBody unreadable)) {
            return List.of();
        }
        var problems = new ArrayList<FieldProblem>();
        unreadable.mismatches().forEach(one -> problems.add(new FieldProblem(one.field(), one.code(), "", one.args())));
        var value = unreadable.read();
        if (value != null) {
            Set<String> unread = problems.stream().map(FieldProblem::field).collect(Collectors.toSet());
            violations(value).stream()
                    .filter(violation -> !unread.contains(violation.field()))
                    .sorted(byField())
                    .forEach(problems::add);
        }
        return problems;
    }

    /** The constraints that a body breaks; of a list, those of each of its rows. */
    private List<FieldProblem> violations(Object value) {
        if (!(value instanceof List<?> rows)) {
            return validator.validate(value).stream()
                    .map(violation -> of(violation, ""))
                    .toList();
        }
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row != null) {
                var prefix = "[" + i + "].";
                validator.validate(row).forEach(violation -> problems.add(of(violation, prefix)));
            }
        }
        return problems;
    }

    static List<FieldProblem> of(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> of(error, ""))
                .sorted(byField())
                .toList();
    }

    static List<FieldProblem> of(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream()
                .flatMap(result -> of(result).stream())
                .sorted(byField())
                .toList();
    }

    static FieldProblem of(TypeMismatchException failure) {
        var name = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : failure.getPropertyName();
        return mismatch(name == null ? "" : name, failure.getRequiredType());
    }

    private static FieldProblem mismatch(String field, @Nullable Class<?> expected) {
        var mismatch = UnreadableBody.Mismatch.expected(field, expected);
        return new FieldProblem(mismatch.field(), mismatch.code(), "", mismatch.args());
    }

    private static List<FieldProblem> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            var index = errors.getContainerIndex();
            var prefix = index == null ? "" : "[" + index + "].";
            return errors.getAllErrors().stream()
                    .map(error -> of(error, prefix))
                    .toList();
        }
        var name = name(result);
        return result.getResolvableErrors().stream()
                .map(error -> new FieldProblem(name, code(lastCode(error)), text(error)))
                .toList();
    }

    private static String name(ParameterValidationResult result) {
        var parameter = result.getMethodParameter();
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && !header.name().isEmpty()) {
            return header.name();
        }
        var param = parameter.getParameterAnnotation(RequestParam.class);
        if (param != null && !param.name().isEmpty()) {
            return param.name();
        }
        var name = parameter.getParameterName();
        var index = result.getContainerIndex();
        return (name == null ? "" : name) + (index == null ? "" : "[" + index + "]");
    }

    private static FieldProblem of(ObjectError error, String prefix) {
        if (error instanceof FieldError field) {
            return field.isBindingFailure()
                    ? FieldProblem.of(prefix + field.getField(), "malformed")
                    : new FieldProblem(prefix + field.getField(), code(field.getCode()), text(field));
        }
        var whole = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
        return new FieldProblem(whole, code(error.getCode()), text(error));
    }

    private static FieldProblem of(ConstraintViolation<?> violation, String prefix) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldProblem(prefix + violation.getPropertyPath(), code(constraint), violation.getMessage());
    }

    private static @Nullable String lastCode(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    private static String text(MessageSourceResolvable error) {
        var text = error.getDefaultMessage();
        return text == null ? "" : text;
    }

    /** NotNull and its like become "required", DecimalMax "decimal-max". */
    private static String code(@Nullable String constraint) {
        if (constraint == null) {
            return "malformed";
        }
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            default -> constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }

    private static Comparator<FieldProblem> byField() {
        return Comparator.comparing(FieldProblem::field);
    }
}
