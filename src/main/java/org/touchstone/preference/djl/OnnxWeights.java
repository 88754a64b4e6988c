package org.touchstone.preference.djl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.torch.Tensor;

/**
 * The weights of a BERT encoder out of its ONNX file. Embeddings, biases and norms keep their names there; a linear map's weights lose
 * theirs when they are folded into a MatMul, are found by that node's name, and lie transposed.
 */
final class OnnxWeights {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;

    private final Map<String, Raw> raw = new HashMap<>();
    private final Map<String, String> transposed = new HashMap<>();

    private OnnxWeights() {}

    private record Raw(List<Long> shape, ByteBuffer data) {

        float[] values() {
            var numbers = data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            var values = new float[numbers.remaining()];
            numbers.get(values);
            return values;
        }

        int[] extents() {
            return shape.stream().mapToInt(Math::toIntExact).toArray();
        }
    }

    static OnnxWeights of(byte[] file) {
        var weights = new OnnxWeights();
        for (var model = new ProtocolBuffer(ByteBuffer.wrap(file)); model.next(); ) {
            if (model.field() == MODEL_GRAPH) {
                weights.readGraph(model.message());
            } else {
                model.skip();
            }
        }
        return weights;
    }

    /** Whether there is a weight of that name. */
    boolean has(String name) {
        return raw.containsKey(name) || transposed.containsKey(name);
    }

    /** The weight of that name, a linear map's as (output, input). */
    Tensor tensor(String name) {
        var source = raw.get(transposed.getOrDefault(name, name));
        if (source == null) {
            throw new IllegalArgumentException("The encoder has no weight " + name);
        }
        return transposed.containsKey(name)
                ? transpose(name, source)
                : new Tensor(name, source.extents(), source.values());
    }

    private static Tensor transpose(String name, Raw source) {
        int rows = source.extents()[0];
        int columns = source.extents()[1];
        var values = source.values();
        var turned = new float[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j * rows + i] = values[i * columns + j];
            }
        }
        return new Tensor(name, new int[] {columns, rows}, turned);
    }

    private void readGraph(ProtocolBuffer graph) {
        while (graph.next()) {
            switch (graph.field()) {
                case GRAPH_NODE -> readNode(graph.message());
                case GRAPH_INITIALIZER -> readTensor(graph.message(), null);
                default -> graph.skip();
            }
        }
    }

    private void readNode(ProtocolBuffer message) {
        var node = new Node();
        while (message.next()) {
            switch (message.field()) {
                case 1 -> node.inputs.add(message.text());
                case 2 -> node.output = message.text();
                case 3 -> node.name = message.text();
                case 4 -> node.operation = message.text();
                case 5 -> node.attributes.add(message.message());
                default -> message.skip();
            }
        }
        keep(node);
    }

    private void keep(Node node) {
        if (node.operation.equals("MatMul")) {
            transposed.put(weightOf(node.name), node.inputs.get(1));
        } else if (node.operation.equals("Constant")) {
            readConstant(node.attributes.getFirst(), node.output);
        }
    }

    /** One operation of the graph, filled as its fields come. */
    private static final class Node {
        private final List<String> inputs = new ArrayList<>();
        private final List<ProtocolBuffer> attributes = new ArrayList<>();
        private String name = "";
        private String operation = "";
        private String output = "";
    }

    private static String weightOf(String node) {
        return node.substring(1).replace("/MatMul", "").replace('/', '.') + ".weight";
    }

    private void readConstant(ProtocolBuffer attribute, String name) {
        while (attribute.next()) {
            if (attribute.field() == 5 && attribute.isBytes()) {
                readTensor(attribute.message(), name);
            } else {
                attribute.skip();
            }
        }
    }

    private void readTensor(ProtocolBuffer tensor, @Nullable String known) {
        var shape = new ArrayList<Long>();
        var name = "";
        var data = ByteBuffer.allocate(0);
        while (tensor.next()) {
            switch (tensor.field()) {
                case 1 -> readExtents(tensor, shape);
                case 4, 9 -> data = tensor.bytes();
                case 8 -> name = tensor.text();
                default -> tensor.skip();
            }
        }
        raw.put(known == null ? name : known, new Raw(shape, data));
    }

    private static void readExtents(ProtocolBuffer tensor, List<Long> shape) {
        if (!tensor.isBytes()) {
            shape.add(tensor.number());
            return;
        }
        var packed = tensor.bytes();
        while (packed.hasRemaining()) {
            shape.add(new ProtocolBuffer(packed).number());
        }
    }
}
