package post

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// A Pair is a key of front matter to be written, with a value of the kinds that [Field.Any] returns, or a []string.
type Pair struct {
	Key   string
	Value any
}

// ErrValue is the cause where front matter holds a value that YAML cannot write.
var ErrValue = errors.New("value cannot be written as YAML")

// AppendFront appends front matter with its fences to dst.
func AppendFront(dst []byte, pairs []Pair) ([]byte, error) {
	root := &yaml.Node{Kind: yaml.MappingNode}
	for _, p := range pairs {
		value, err := nodeOf(p.Value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.Key, err)
		}
		root.Content = append(root.Content, stringNode(p.Key), value)
	}
	var buf bytes.Buffer
	buf.WriteString("---\n")
	if len(pairs) > 0 {
		enc := yaml.NewEncoder(&buf)
		enc.SetIndent(2)
		if err := enc.Encode(root); err != nil {
			return nil, fmt.Errorf("%w: %v", ErrValue, err)
		}
	}
	buf.WriteString("---\n")
	return append(dst, buf.Bytes()...), nil
}

func stringNode(s string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
}

// dated leaves a date in its usual plain form, which YAML reads as the same text here.
var dated = regexp.MustCompile(`^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$`)

func nodeOf(v any) (*yaml.Node, error) {
	switch v := v.(type) {
	case nil:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}, nil
	case string:
		if dated.MatchString(v) {
			return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!timestamp", Value: v}, nil
		}
		return stringNode(v), nil
	case bool:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: strconv.FormatBool(v)}, nil
	case json.Number:
		tag := "!!int"
		if strings.ContainsAny(v.String(), ".eE") {
			tag = "!!float"
		}
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: v.String()}, nil
	case []string:
		list := make([]any, len(v))
		for i, s := range v {
			list[i] = s
		}
		return nodeOf(list)
	case []any:
		n := &yaml.Node{Kind: yaml.SequenceNode}
		if len(v) == 0 {
			n.Style = yaml.FlowStyle
		}
		for _, e := range v {
			c, err := nodeOf(e)
			if err != nil {
				return nil, err
			}
			n.Content = append(n.Content, c)
		}
		return n, nil
	case map[string]any:
		return mapNode(v)
	}
	return nil, fmt.Errorf("%w: it has type %T, expected nil, bool, json.Number, string, []any or map[string]any", ErrValue, v)
}

// mapNode writes the keys in the order of their names, so that the same map is always the same text.
func mapNode(m map[string]any) (*yaml.Node, error) {
	n := &yaml.Node{Kind: yaml.MappingNode}
	if len(m) == 0 {
		n.Style = yaml.FlowStyle
	}
	for _, k := range slices.Sorted(maps.Keys(m)) {
		c, err := nodeOf(m[k])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", k, err)
		}
		n.Content = append(n.Content, stringNode(k), c)
	}
	return n, nil
}
