package io.github.belvo4j.internal.invoke;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import feign.Param;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Validates the arguments of an operation against the constraints of the OpenAPI document, before anything is sent. */
public final class RequestValidator {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.belvo4j");
    private static final boolean IS_AVAILABLE = isAvailable();

    /** Holds the validator, which all clients share, since it is expensive to create and has no state. */
    private static final class Holder {
        static final ExecutableValidator VALIDATOR = QuietStart.of(() -> Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new Uninterpolated())
                .propertyNodeNameProvider(new WireNames())
                .buildValidatorFactory()
                .getValidator()
                .forExecutables());
    }

    private RequestValidator() {}

    /**
     * Creates a validator if Hibernate Validator is on the class path.
     *
     * @return empty if Hibernate Validator isn't on the class path
     */
    public static Optional<RequestValidator> ifAvailable() {
        return IS_AVAILABLE ? Optional.of(new RequestValidator()) : Optional.empty();
    }

    private static boolean isAvailable() {
        try {
            Class.forName("org.hibernate.validator.HibernateValidator", false, RequestValidator.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            LOG.warn("Hibernate Validator isn't on the class path, so requests are sent without validation");
            return false;
        }
    }

    void check(Object api, OperationDescriptor operation, @Nullable Object[] arguments) {
        Set<ConstraintViolation<Object>> violations =
                Holder.VALIDATOR.validateParameters(api, operation.method(), arguments);
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(
                    operation.call(),
                    violations.stream()
                            .map(violation -> Constraints.entry(violation, field(violation.getPropertyPath())))
                            .sorted(Comparator.comparing(ErrorEntry::field))
                            .toList());
        }
    }

    /** Returns the path of the invalid field within the parameter; if the parameter itself is invalid, its name. */
    private static String field(Path path) {
        List<Path.Node> nodes = StreamSupport.stream(path.spliterator(), false).toList();
        int parameter = 1;
        boolean inside = nodes.size() > parameter + 1;
        return nodes.subList(inside ? parameter + 1 : parameter, nodes.size()).stream()
                .map(Path.Node::toString)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("."));
    }

    /**
     * Leaves messages to {@link Constraints}. Hibernate Validator's own messages are in the language of the JVM's locale, even
     * if English is requested.
     */
    private static final class Uninterpolated implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
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
                // The property is the value of its object, so it adds no level to the path.
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
