package dev.sortie.contact.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the upload says, in the reader's language. */
final class UploadWords extends UploadI18N {

  /** Finds a sentence. */
  @FunctionalInterface
  interface Sentences {
    String get(String key, Object... arguments);
  }

  UploadWords(Sentences sentences, long megabytes) {
    setError(
        new Error()
            .setTooManyFiles(sentences.get("contact.upload.too-many"))
            .setFileIsTooBig(sentences.get("contact.upload.too-big", megabytes))
            .setIncorrectFileType(sentences.get("contact.upload.wrong-type")));
    setUploading(
        new Uploading()
            .setStatus(
                new Uploading.Status()
                    .setConnecting(sentences.get("contact.upload.connecting"))
                    .setStalled(sentences.get("contact.upload.stalled"))
                    .setProcessing(sentences.get("contact.upload.processing"))
                    .setHeld(sentences.get("contact.upload.held")))
            .setRemainingTime(
                new Uploading.RemainingTime()
                    .setPrefix(sentences.get("contact.upload.remaining") + " ")
                    .setUnknown(sentences.get("contact.upload.remaining-unknown")))
            .setError(
                new Uploading.Error()
                    .setServerUnavailable(sentences.get("contact.upload.unavailable"))
                    .setUnexpectedServerError(sentences.get("contact.upload.refused"))
                    .setForbidden(sentences.get("contact.upload.refused"))));
    setFile(
        new File()
            .setRetry(sentences.get("contact.upload.retry"))
            .setStart(sentences.get("contact.upload.start"))
            .setRemove(sentences.get("contact.upload.remove")));
    setUnits(new Units(List.of(sentences.get("contact.upload.units").split(" ")), 1000));
  }
}
