package dev.sortie.campaign;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Takes a campaign from a call: the body itself, or the one file of a form. */
final class RequestFiles {

  private RequestFiles() {}

  static CampaignFiles of(HttpServletRequest request) throws IOException, ServletException {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) {
      return CampaignUpload.read(request.getInputStream());
    }
    List<Part> files =
        request.getParts().stream().filter(part -> part.getSubmittedFileName() != null).toList();
    if (files.isEmpty()) {
      throw CampaignFilesException.noDiagram();
    }
    if (files.size() > 1) {
      throw CampaignFilesException.manyDiagrams(name(files.get(0)), name(files.get(1)));
    }
    try (InputStream content = files.getFirst().getInputStream()) {
      return CampaignUpload.read(content);
    }
  }

  private static String name(Part part) {
    return part.getSubmittedFileName();
  }
}
