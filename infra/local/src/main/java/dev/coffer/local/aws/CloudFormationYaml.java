package dev.coffer.local.aws;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML with CloudFormation's short functions: {@code !Ref X} becomes {@code {Ref: X}}. */
final class CloudFormationYaml extends SafeConstructor {
  CloudFormationYaml() {
    super(new LoaderOptions());
    yamlMultiConstructors.put(
        "!",
        new AbstractConstruct() {
          @Override
          public Object construct(Node node) {
            String name = node.getTag().getValue().substring(1);
            Map<String, @Nullable Object> function = new LinkedHashMap<>();
            function.put(name, argument(node));
            return function;
          }
        });
  }

  private @Nullable Object argument(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode sequence -> constructSequence(sequence);
      case MappingNode mapping -> constructMapping(mapping);
      default -> throw new IllegalArgumentException("unknown YAML: " + node.getNodeId());
    };
  }
}
