package post

import (
	"bytes"
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// A written is a value as text: behind the colon of its key, or on lines below.
type written struct{ inline, lines string }

// write writes the value of a key that stands behind prefix. Old is the value it replaces, or nil.
func (a *amender) write(v any, prefix, eol string, old *yaml.Node) (written, error) {
	list, isList := elementsOf(v)
	_, isMap := v.(map[string]any)
	switch {
	case v == nil:
		return written{}, nil // no word stands for null unless one must
	case isList && len(list) == 0:
		return written{inline: "[]"}, nil
	case isList && allScalars(list):
		return a.writeList(list, prefix, eol)
	case isList || isMap:
		return a.encode(v, prefix, eol, old)
	}
	styles := a.quotes
	if old != nil && old.Kind == yaml.ScalarNode && !isEmpty(old) {
		styles = []yaml.Style{old.Style & quoted, styles[len(styles)-1]}
	}
	text, err := scalarText(v, inBlock, styles...)
	return written{inline: text}, err
}

// elementsOf returns the elements of a value that is a list.
func elementsOf(v any) ([]any, bool) {
	switch v := v.(type) {
	case []any:
		return v, true
	case []string:
		list := make([]any, len(v))
		for i, s := range v {
			list[i] = s
		}
		return list, true
	}
	return nil, false
}

// allScalars reports whether no element of a list is a list or a map.
func allScalars(list []any) bool {
	for _, e := range list {
		switch e.(type) {
		case []any, []string, map[string]any:
			return false
		}
	}
	return true
}

// writeList writes a list of scalars in the style of the lists that are there.
func (a *amender) writeList(list []any, prefix, eol string) (written, error) {
	at := inBlock
	if a.flow {
		at = inFlow
	}
	texts := make([]string, len(list))
	for i, e := range list {
		text, err := scalarText(e, at, a.listQuotes...)
		if err != nil {
			return written{}, err
		}
		texts[i] = text
	}
	if a.flow {
		return written{inline: "[" + strings.Join(texts, ", ") + "]"}, nil
	}
	var b strings.Builder
	for _, text := range texts {
		b.WriteString(prefix + a.bullet + text + eol)
	}
	return written{lines: b.String()}, nil
}

// encode writes a value as the YAML library does, in brackets where the old value is.
func (a *amender) encode(v any, prefix, eol string, old *yaml.Node) (written, error) {
	value, err := nodeOf(v)
	if err != nil {
		return written{}, err
	}
	if old != nil {
		value.Style |= old.Style & yaml.FlowStyle
	}
	onOneLine(value)
	var buf bytes.Buffer
	enc := yaml.NewEncoder(&buf)
	enc.SetIndent(a.width)
	if err := enc.Encode(&yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{stringNode("k"), value}}); err != nil {
		return written{}, fmt.Errorf("%w: %v", ErrValue, err)
	}
	inline, lines, _ := strings.Cut(strings.TrimPrefix(buf.String(), "k:"), "\n")
	dedent := 0
	if value.Kind == yaml.SequenceNode && strings.HasPrefix(a.bullet, "-") {
		dedent = len(lines) - len(strings.TrimLeft(lines, " "))
	}
	var b strings.Builder
	for line := range strings.Lines(lines) {
		b.WriteString(prefix + strings.TrimSuffix(line[dedent:], "\n") + eol)
	}
	return written{strings.TrimPrefix(inline, " "), b.String()}, nil
}

// onOneLine sets strings with line breaks in quotes, and a word for null, which brackets need.
func onOneLine(n *yaml.Node) {
	if n.Tag == "!!null" {
		n.Value = "null"
	}
	if n.Kind == yaml.ScalarNode && strings.ContainsFunc(n.Value, needsEscape) {
		n.Style = yaml.DoubleQuotedStyle
	}
	for _, child := range n.Content {
		onOneLine(child)
	}
}
