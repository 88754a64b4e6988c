package org.touchstone.datasets.formats;

import java.util.List;
import org.touchstone.catalog.HhText;
import org.touchstone.datasets.PlacedPair;
import tools.jackson.databind.node.ObjectNode;

/** The formats with a chosen and a rejected response, a line for each pair. Ties have no place in them. */
enum ChoiceLines implements PairLines {
    /** HH-RLHF (Bai et al. 2022): whole dialogues. */
    HH {
        @Override
        ObjectNode line(Choice choice) {
            return Json.object()
                    .put("chosen", HhText.of(choice.conversation(), choice.chosen()))
                    .put("rejected", HhText.of(choice.conversation(), choice.rejected()));
        }
    },
    /** The responses keep the space that follows the turn marker, so that prompt and response join to the dialogue. */
    TRL {
        @Override
        ObjectNode line(Choice choice) {
            var line = Json.object()
                    .put("prompt", HhText.of(choice.conversation()))
                    .put("chosen", " " + choice.chosen())
                    .put("rejected", " " + choice.rejected());
            return Json.putKnown(line, MARGIN, choice.margin());
        }
    },
    TRL_IMPLICIT {
        @Override
        ObjectNode line(Choice choice) {
            return Json.putKnown(HH.line(choice), MARGIN, choice.margin());
        }
    },
    TRL_CONVERSATIONAL {
        @Override
        ObjectNode line(Choice choice) {
            var line = Json.object();
            line.set("prompt", Json.turns(choice.conversation()));
            line.set("chosen", Json.answer(choice.chosen()));
            line.set("rejected", Json.answer(choice.rejected()));
            return Json.putKnown(line, MARGIN, choice.margin());
        }
    },
    TRL_CONVERSATIONAL_IMPLICIT {
        @Override
        ObjectNode line(Choice choice) {
            var line = Json.object();
            line.set("chosen", Json.turns(choice.conversation(), choice.chosen()));
            line.set("rejected", Json.turns(choice.conversation(), choice.rejected()));
            return Json.putKnown(line, MARGIN, choice.margin());
        }
    };

    private static final String MARGIN = "margin";

    @Override
    public List<ObjectNode> of(PlacedPair pair) {
        var choice = Choice.of(pair);
        return choice == null ? List.of() : List.of(line(choice));
    }

    abstract ObjectNode line(Choice choice);
}
