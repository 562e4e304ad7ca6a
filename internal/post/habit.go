package post

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"
)

// A habits is how front matter is written, for what is new in it.
type habits struct {
	prefix     string       // the blanks before keys
	keyQuotes  []yaml.Style // of keys, what is to be tried first
	quotes     []yaml.Style // of values
	listQuotes []yaml.Style // of elements of lists
	flow       bool         // lists stand in brackets
	bullet     string       // what stands before an element of a list, the blanks before its key aside
	width      int          // by how much maps and lists are indented below their keys
}

func (a *amender) habitsOf(fields []Field) habits {
	keys, values := make([]*yaml.Node, len(fields)), make([]*yaml.Node, len(fields))
	h := habits{bullet: "  - "}
	for i, f := range fields {
		keys[i], values[i] = f.key, f.node
	}
	h.keyQuotes, h.quotes = quotesOf(keys), quotesOf(values)
	h.listQuotes = h.quotes
	if len(fields) > 0 {
		if at := a.start(keys[0]); a.begins(at) {
			h.prefix = string(a.text[lineStart(a.text, at):at])
		}
	}
	h.likeLists(a, values)
	for _, f := range fields {
		if h.width == 0 && isBlock(f.node) {
			h.width = max(0, a.indent(a.start(f.node))-len(h.prefix))
		}
	}
	if h.width == 0 {
		h.width = 2
	}
	return h
}

// likeLists makes new lists look like the first one that holds something, or else like an empty one, which has brackets.
func (h *habits) likeLists(a *amender, values []*yaml.Node) {
	var list *yaml.Node
	for _, n := range values {
		if n.Kind == yaml.SequenceNode && (list == nil || len(list.Content) == 0) {
			list = n
		}
	}
	h.flow = list != nil && !isBlock(list)
	if list == nil || len(list.Content) == 0 {
		return
	}
	h.listQuotes = quotesOf(list.Content)
	if h.flow {
		return
	}
	if dash, ok := a.dash(list.Content[0]); ok {
		if before, ok := a.beforeElement(dash, a.start(list.Content[0])); ok {
			if before, ok = strings.CutPrefix(before, h.prefix); ok {
				h.bullet = before
			}
		}
	}
}

// beforeElement returns what stands on the line of an element of a block list before the element, or false where the dash
// is not the first on its line.
func (a *amender) beforeElement(dash, start int) (string, bool) {
	if !a.begins(dash) {
		return "", false
	}
	gap := " "
	if between := a.text[dash+1 : start]; len(between) > 0 && len(bytes.Trim(between, " ")) == 0 {
		gap = string(between)
	}
	return string(a.text[lineStart(a.text, dash):dash]) + "-" + gap, true
}

// quotesOf returns the style of the strings among some scalars: the one that all of them share, else that without quotes,
// and next the quotes that come first.
func quotesOf(nodes []*yaml.Node) []yaml.Style {
	var first yaml.Style
	shared, seen := yaml.Style(0), false
	for _, n := range nodes {
		if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!str" || n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
			continue
		}
		style := n.Style & quoted
		if first == 0 {
			first = style
		}
		if !seen {
			shared, seen = style, true
		} else if style != shared {
			shared = 0
		}
	}
	if first == 0 || shared == first {
		return []yaml.Style{shared}
	}
	return []yaml.Style{shared, first}
}
