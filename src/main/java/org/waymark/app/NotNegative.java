package org.waymark.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number that is not below 0, of a flag. */
final class NotNegative implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new TypeConversionException("'" + text + "' is no whole number from 0 on");
    }
    return Integer.valueOf(text);
  }
}
