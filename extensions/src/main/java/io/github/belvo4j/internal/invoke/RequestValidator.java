package io.github.belvo4j.internal.invoke;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import feign.Param;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.internal.json.Json;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;
import org.jspecify.annotations.Nullable;

/** Validates the arguments of an operation against the constraints of the OpenAPI document, before anything is sent. */
public final class RequestValidator {

    /** Shared by all clients: it is expensive to create, and has no state. */
    private static final class Holder {
        static final ExecutableValidator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                // The default interpolator requires an expression language on the class path.
                .messageInterpolator(new ParameterMessageInterpolator())
                .propertyNodeNameProvider(new WireNames())
                .buildValidatorFactory()
                .getValidator()
                .forExecutables();
    }

    /**
     * Requires Hibernate Validator, which may be excluded from the class path.
     *
     * @throws IllegalStateException if it isn't
     */
    public RequestValidator() {
        try {
            Class.forName("org.hibernate.validator.HibernateValidator", false, RequestValidator.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "Hibernate Validator isn't on the class path: add it, or call validateRequests(false)", e);
        }
    }

    void check(Object api, Method method, @Nullable Object[] arguments) {
        Set<ConstraintViolation<Object>> violations = Holder.VALIDATOR.validateParameters(api, method, arguments);
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(
                    method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                    violations.stream()
                            .map(RequestValidator::entry)
                            .sorted(Comparator.comparing(ErrorEntry::field))
                            .toList());
        }
    }

    /** Never the violation's value: it may be a secret. */
    private static ErrorEntry entry(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new ErrorEntry(constraint, violation.getMessage(), field(violation.getPropertyPath()));
    }

    /** The field's path inside its parameter, or the parameter itself. */
    private static String field(Path path) {
        List<Path.Node> nodes = StreamSupport.stream(path.spliterator(), false).toList();
        int parameter = 1;
        boolean inside = nodes.size() > parameter + 1;
        return nodes.subList(inside ? parameter + 1 : parameter, nodes.size()).stream()
                .map(Path.Node::toString)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("."));
    }

    /** Names fields as the API does, by JSON property or query parameter. */
    private static final class WireNames implements PropertyNodeNameProvider {

        @Override
        public String getName(Property property) {
            return property instanceof JavaBeanProperty bean ? wireName(bean) : property.getName();
        }

        private static String wireName(JavaBeanProperty property) {
            Class<?> type = property.getDeclaringClass();
            for (Field field : type.getDeclaredFields()) {
                Param param = field.getAnnotation(Param.class);
                if (param != null && field.getName().equals(property.getName())) {
                    return param.value();
                }
            }
            BeanDescription description =
                    Json.MAPPER.getSerializationConfig().introspect(Json.MAPPER.constructType(type));
            if (description.findJsonValueAccessor() != null) {
                // Written in the place of what it belongs to.
                return "";
            }
            return description.findProperties().stream()
                    .filter(definition -> definition.getInternalName().equals(property.getName()))
                    .findFirst()
                    .map(BeanPropertyDefinition::getName)
                    .orElse(property.getName());
        }
    }
}
