package io.github.belvo4j.internal.invoke;

import feign.Contract;
import feign.DefaultContract;
import feign.MethodMetadata;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Feign's contract, which looks at each interface once, however many clients are derived. */
public final class CachedContract implements Contract {

    private final Contract contract = new DefaultContract();
    private final Map<Class<?>, List<MethodMetadata>> known = new ConcurrentHashMap<>();

    @Override
    public List<MethodMetadata> parseAndValidateMetadata(Class<?> type) {
        return known.computeIfAbsent(type, contract::parseAndValidateMetadata);
    }
}
