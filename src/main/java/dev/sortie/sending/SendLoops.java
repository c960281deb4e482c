package dev.sortie.sending;

import dev.sortie.shared.Lease;
import dev.sortie.shared.Loop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes on in the background while mails leave. */
@Configuration(proxyBeanMethods = false)
class SendLoops {

  /** A thread of its own: who is late to say that he lives is taken for dead. */
  @Bean
  Loop sendLeasesLoop(Leases leases, Lease lease) {
    return new Loop("send-leases", lease.heartbeat(), leases);
  }
}
