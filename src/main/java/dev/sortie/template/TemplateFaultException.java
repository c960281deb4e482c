package dev.sortie.template;

/** Carries a fault from where it is found to the renderer's edge, where it becomes a value. */
final class TemplateFaultException extends RuntimeException {

  private final transient TemplateFault fault;

  private TemplateFaultException(TemplateFault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  static TemplateFaultException of(
      TemplateFault.Part part, TemplateFault.Kind kind, String detail) {
    return new TemplateFaultException(new TemplateFault(part, kind, detail));
  }

  TemplateFault fault() {
    return fault;
  }
}
