package post

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// An extents finds the bytes of values of front matter. The YAML library says where a value starts; where it ends follows
// from what the library read there, and is unknown where the text is not what it says.
type extents struct {
	text  []byte // the document as far as the closing fence
	base  int    // where the YAML starts
	lines *lineIndex
}

// start returns where a value starts, with an anchor or a tag before it.
func (x *extents) start(n *yaml.Node) int { return min(x.base+x.lines.offset(n), len(x.text)) }

// isBlock reports whether a value is a list or a map on lines of its own.
func isBlock(n *yaml.Node) bool {
	return (n.Kind == yaml.SequenceNode || n.Kind == yaml.MappingNode) && n.Style&yaml.FlowStyle == 0
}

// isEmpty reports whether a value is one of which nothing is written, a null.
func isEmpty(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Style == 0 && n.Value == "" }

// end returns where a value ends, or false. The lines of a block of text are those indented by more than indent.
func (x *extents) end(n *yaml.Node, indent int) (int, bool) {
	switch {
	case n.Kind == yaml.AliasNode:
		end := x.start(n) + len("*") + len(n.Value)
		return end, end <= len(x.text)
	case isBlock(n):
		return x.blockEnd(n, indent)
	}
	properties, at := x.properties(x.start(n))
	switch {
	case n.Kind != yaml.ScalarNode:
		return x.flowEnd(n, at)
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		return x.quoteEnd(at)
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return x.textEnd(at, indent), true
	case n.Value == "":
		return properties, true
	}
	return x.plainEnd(n.Value, at)
}

// properties passes over the anchor and the tag of a value, and returns where they end and where the value goes on.
func (x *extents) properties(at int) (end, next int) {
	end, next = at, at
	for next < len(x.text) && (x.text[next] == '&' || x.text[next] == '!') {
		size := bytes.IndexAny(x.text[next:], " \t\r\n,[]{}")
		if size < 0 {
			size = len(x.text) - next
		}
		end = next + size
		next = x.skip(end, "")
	}
	return end, next
}

// skip passes over white space, comments and the characters of also.
func (x *extents) skip(at int, also string) int {
	for at < len(x.text) {
		switch r, size := utf8.DecodeRune(x.text[at:]); {
		case isYAMLSpace(r) || strings.ContainsRune(also, r):
			at += size
		case r == '#':
			_, at = nextLine(x.text, at)
		default:
			return at
		}
	}
	return at
}

// isYAMLSpace reports whether YAML takes a character for a blank or for the end of a line.
func isYAMLSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\r', '\n', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// plainEnd follows a value without quotes, of which the text may have other white space.
func (x *extents) plainEnd(value string, at int) (int, bool) {
	end := at
	for _, want := range value {
		if isYAMLSpace(want) {
			continue
		}
		r, size := utf8.DecodeRune(x.text[end:])
		for isYAMLSpace(r) {
			end += size
			r, size = utf8.DecodeRune(x.text[end:])
		}
		if r != want {
			return 0, false
		}
		end += size
	}
	return end, true
}

// quoteEnd returns the offset behind a value in quotes.
func (x *extents) quoteEnd(at int) (int, bool) {
	if at >= len(x.text) || x.text[at] != '"' && x.text[at] != '\'' {
		return 0, false
	}
	quote := x.text[at]
	for at++; at < len(x.text); at++ {
		switch {
		case quote == '"' && x.text[at] == '\\':
			at++
		case x.text[at] != quote:
		case quote == '\'' && at+1 < len(x.text) && x.text[at+1] == quote:
			at++
		default:
			return at + 1, true
		}
	}
	return 0, false
}

// textEnd returns the end of the last line of a block of text.
func (x *extents) textEnd(at, indent int) int {
	end := x.lineEnd(at)
	for {
		_, next := nextLine(x.text, end)
		for next < len(x.text) && x.blank(next) {
			_, next = nextLine(x.text, next)
		}
		if next >= len(x.text) || x.indent(next) <= indent {
			return end
		}
		end = x.lineEnd(next)
	}
}

// flowEnd returns the offset behind a list or a map in brackets. A pair in a list may do without.
func (x *extents) flowEnd(n *yaml.Node, at int) (int, bool) {
	if at >= len(x.text) {
		return 0, false
	}
	end := at + 1
	if len(n.Content) > 0 {
		var ok bool
		if end, ok = x.end(n.Content[len(n.Content)-1], 0); !ok {
			return 0, false
		}
	}
	closing := byte(']')
	switch x.text[at] {
	case '[':
	case '{':
		closing = '}'
	default:
		return end, true
	}
	end = x.skip(end, ",")
	return end + 1, end < len(x.text) && x.text[end] == closing
}

func (x *extents) blockEnd(n *yaml.Node, indent int) (int, bool) {
	if len(n.Content) == 0 {
		return 0, false
	}
	last := n.Content[len(n.Content)-1]
	if n.Kind == yaml.MappingNode {
		indent = n.Content[0].Column - 1
	} else if dash, ok := x.dash(last); ok {
		indent = dash - lineStart(x.text, dash)
	}
	return x.end(last, indent)
}

// dash returns where the dash of an element of a list stands, of which only white space parts it.
func (x *extents) dash(element *yaml.Node) (int, bool) {
	before := bytes.TrimRight(x.text[:x.start(element)], " \t\r\n")
	return len(before) - 1, bytes.HasSuffix(before, []byte("-"))
}

// lineEnd returns the end of the line that holds an offset, its line ending aside.
func (x *extents) lineEnd(at int) int {
	line, _ := nextLine(x.text, at)
	return at + len(bytes.TrimSuffix(line, []byte("\r")))
}

// nextLine returns where the line behind the one that holds an offset starts.
func (x *extents) nextLine(at int) int {
	_, next := nextLine(x.text, at)
	return next
}

// indent returns by how much the line that holds an offset is indented.
func (x *extents) indent(at int) int {
	line, _ := nextLine(x.text, lineStart(x.text, at))
	return len(line) - len(bytes.TrimLeft(line, " "))
}

// blank reports whether the line at an offset is blank.
func (x *extents) blank(at int) bool {
	line, _ := nextLine(x.text, at)
	return len(bytes.TrimSpace(line)) == 0
}

// begins reports whether only blanks stand before an offset on its line.
func (x *extents) begins(at int) bool {
	return len(bytes.Trim(x.text[lineStart(x.text, at):at], " ")) == 0
}

// closes reports whether at most a comment stands behind an offset on its line.
func (x *extents) closes(at int) bool {
	line, _ := nextLine(x.text, at)
	rest := bytes.TrimSpace(line)
	return len(rest) == 0 || rest[0] == '#' && !bytes.ContainsAny(rest, "\r\u0085\u2028\u2029")
}

// ending returns the line ending in front of the line at an offset.
func (x *extents) ending(at int) string {
	if bytes.HasSuffix(x.text[:at], []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}
