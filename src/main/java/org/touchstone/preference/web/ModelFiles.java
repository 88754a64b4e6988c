package org.touchstone.preference.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;

/** Models as files to take away: the stored form, of which any range can be asked for, the card, and both in an archive. */
@Controller
class ModelFiles {

    static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final Duration DAY = Duration.ofDays(1);

    private final PreferenceModels models;
    private final ModelCard cards;

    ModelFiles(PreferenceModels models, ModelCard cards) {
        this.models = models;
        this.cards = cards;
    }

    /** The bytes never change, so a piece of them may be asked for (RFC 9110, 14) and what is there need not be sent again. */
    @Operation(summary = "Sends the model's file, or the pieces of it that Range names.")
    @GetMapping({"/models/{id}/artifact", "/api/v1/models/{id}/artifact"})
    ResponseEntity<Resource> artifact(@PathVariable ModelId id) {
        var digest = models.find(id).artifact().digest();
        var file = models.artifact(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .eTag('"' + digest + '"')
                .cacheControl(CacheControl.maxAge(DAY).cachePrivate())
                .header("Touchstone-Digest", digest)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(String.valueOf(file.getFilename())))
                .body(file);
    }

    @GetMapping("/models/{id}/card")
    String card(@PathVariable ModelId id, Model page) {
        page.addAttribute("model", models.find(id));
        page.addAttribute("card", cards.markdown(id));
        return "preference/card";
    }

    @Operation(summary = "Sends the model's card, in Markdown.")
    @GetMapping({"/models/{id}/card.md", "/api/v1/models/{id}/card"})
    ResponseEntity<String> cardFile(@PathVariable ModelId id) {
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("README.md"))
                .body(cards.markdown(id));
    }

    @Operation(summary = "Sends an archive of the model's file and its card.")
    @GetMapping({"/models/{id}/package", "/api/v1/models/{id}/package"})
    ResponseEntity<StreamingResponseBody> archive(@PathVariable ModelId id) {
        var card = cards.markdown(id);
        var file = models.artifact(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment(String.valueOf(file.getFilename()).replace(".safetensors", ".zip")))
                .body(out -> {
                    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                    zip.setLevel(Deflater.BEST_SPEED);
                    put(zip, "README.md", card);
                    zip.putNextEntry(new ZipEntry("model.safetensors"));
                    models.writeArtifact(id, zip);
                    zip.closeEntry();
                    zip.finish();
                });
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
