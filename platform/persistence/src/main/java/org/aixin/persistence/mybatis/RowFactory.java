package org.aixin.persistence.mybatis;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object of each row. The library's factory looks for the constructor anew at every row and, since ours are not
 * public, calls it in vain first: an exception a row, with the whole stack of a request in it.
 */
class RowFactory extends DefaultObjectFactory {

    private final transient ConcurrentMap<Shape, Constructor<?>> constructors = new ConcurrentHashMap<>();

    private record Shape(Class<?> type, List<Class<?>> arguments) {}

    @Override
    public <T> T create(Class<T> type, @Nullable List<Class<?>> argumentTypes, @Nullable List<Object> arguments) {
        if (argumentTypes == null || arguments == null) {
            return super.create(type, argumentTypes, arguments);
        }
        var constructor =
                constructors.computeIfAbsent(new Shape(type, List.copyOf(argumentTypes)), RowFactory::constructor);
        try {
            return type.cast(constructor.newInstance(arguments.toArray()));
        } catch (InvocationTargetException refused) {
            throw new ReflectionException("A row cannot be a " + type.getName(), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new ReflectionException("A row cannot be a " + type.getName(), impossible);
        }
    }

    private static Constructor<?> constructor(Shape shape) {
        try {
            var constructor =
                    shape.type().getDeclaredConstructor(shape.arguments().toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException none) {
            throw new ReflectionException(
                    "%s has no constructor of %s".formatted(shape.type(), shape.arguments()), none);
        }
    }
}
