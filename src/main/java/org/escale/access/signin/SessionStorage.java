package org.escale.access.signin;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How sessions are kept in the database. What a former release wrote and this one cannot read
 * counts as absent: its owner signs in again, and meets no error page.
 */
@Configuration(proxyBeanMethods = false)
class SessionStorage {
  @Bean
  ConversionService springSessionConversionService() {
    var conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(byte[].class, Object.class, new Reading());
    return conversion;
  }

  private static final class Reading implements Converter<byte[], @Nullable Object> {
    private static final Logger log = LoggerFactory.getLogger(SessionStorage.class);

    private final DeserializingConverter read =
        new DeserializingConverter(SessionStorage.class.getClassLoader());

    /** Null stands for an absent attribute, as the interface allows. */
    @Override
    @SuppressWarnings("NullAway") // it does not read the interface's type variable as nullable
    public @Nullable Object convert(byte[] bytes) {
      try {
        return read.convert(bytes);
      } catch (SerializationFailedException e) {
        log.info("What a former release kept in a session was set aside: {}", e.getMessage());
        return null;
      }
    }
  }
}
