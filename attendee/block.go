package attendee

import (
	"strings"
	"unicode"
)

// A blockKind is the shape of a block.
type blockKind uint8

const (
	paragraph blockKind = iota
	item                // a list item, bulleted or numbered
	heading
	row       // a row of a table
	headerRow // the row above a table's delimiter row
)

// A block is a run of lines that belong together.
type block struct {
	kind   blockKind
	lo, hi int // its tokens
	lines  int
	commas int // commas and semicolons that stand outside brackets
	gap    bool
}

// A blockReader cuts a text into blocks and these into tokens.
//
//	block = paragraph | item | heading | row .
//	item  = ( "-" | "*" | "+" | "•" | digits ( "." | ")" ) ) white-space text .
//
// Lines that hold nothing but markup (blank lines, link definitions,
// attributes such as {.wp-block-heading}, rules) make no block and end the one before.
type blockReader struct {
	lexer
	blocks []block
	isOpen bool // the last block may go on
	gap    bool // a blank line stands before the next block
}

// readBlocks cuts the text into blocks.
func (r *blockReader) readBlocks(text string) {
	r.text = text
	if n := len(text)/4 + 16; cap(r.toks) < n {
		r.toks = make([]token, 0, n)
	}
	for lo := 0; lo < len(text); {
		hi := strings.IndexByte(text[lo:], '\n')
		next := lo + hi + 1
		if hi < 0 {
			next = len(text)
			hi = next
		} else {
			hi = lo + hi
		}
		r.readLine(lo, hi)
		lo = next
	}
	r.end()
}

// readLine reads the line text[lo:hi], without its line feed.
func (r *blockReader) readLine(lo, hi int) {
	for hi > lo && r.text[hi-1] == '\r' {
		hi--
	}
	hard := hi-lo > 2 && r.text[hi-1] == ' ' && r.text[hi-2] == ' '
	hi = lo + len(strings.TrimRightFunc(r.text[lo:hi], unicode.IsSpace)) // a marker with nothing behind it marks nothing
	lo = trimLeft(r.text, lo, hi)
	for lo < hi && r.text[lo] == '>' { // a quotation
		lo = trimLeft(r.text, lo+1, hi)
	}
	switch line := r.text[lo:hi]; {
	case line == "":
		r.end()
		r.gap = true
	case isMarkupLine(line):
		r.end()
	case isDelimiterRow(line):
		if n := len(r.blocks); n > 0 && r.isOpen {
			r.blocks[n-1].kind = headerRow
		}
		r.end()
	case line[0] == '#' && strings.Trim(line[:min(8, len(line))], "#") != line[:min(8, len(line))]:
		r.begin(heading)
		r.appendLine(trimLeft(r.text, lo+len(line)-len(strings.TrimLeft(line, "#")), hi), hi)
		r.end()
	case line[0] == '|':
		r.begin(row)
		r.appendLine(lo, hi)
	default:
		if n := markerLen(line); n > 0 {
			r.begin(item)
			lo = trimLeft(r.text, lo+n, hi)
		} else if !r.isOpen || r.blocks[len(r.blocks)-1].kind == row {
			r.begin(paragraph)
		}
		r.appendLine(lo, hi)
	}
	if hard {
		r.hard = true
	}
}

// begin starts a block.
func (r *blockReader) begin(k blockKind) {
	r.end()
	r.blocks = append(r.blocks, block{kind: k, lo: len(r.toks), gap: r.gap})
	r.isOpen, r.gap = true, false
	r.links = r.links[:0]
	r.space, r.newline, r.hard, r.strong = false, false, false, false
}

// appendLine appends a line to the open block.
func (r *blockReader) appendLine(lo, hi int) {
	b := &r.blocks[len(r.blocks)-1]
	if b.lines > 0 {
		r.newline, r.space = true, true
	}
	b.lines++
	r.line(lo, hi)
}

// end completes the open block.
func (r *blockReader) end() {
	if !r.isOpen {
		return
	}
	r.isOpen = false
	b := &r.blocks[len(r.blocks)-1]
	b.hi = len(r.toks)
	if b.lo == b.hi {
		r.blocks = r.blocks[:len(r.blocks)-1]
		return
	}
	r.match(b.lo)
	for i := b.lo; i < b.hi; i++ {
		switch t := r.toks[i]; {
		case t.pair > i:
			i = t.pair
		case t.kind == comma || t.kind == semi:
			b.commas++
		}
	}
}

// markerLen returns the length of the marker that the line begins with, or 0.
func markerLen(line string) int {
	n := 0
	switch c := line[0]; {
	case c == '-' || c == '*' || c == '+':
		n = 1
	case strings.HasPrefix(line, "•"):
		return len("•")
	case '0' <= c && c <= '9':
		n = len(line) - len(strings.TrimLeft(line, "0123456789"))
		if n == len(line) || n > 3 || line[n] != '.' && line[n] != ')' {
			return 0
		}
		n++
	case 'a' <= c && c <= 'z' && len(line) > 1 && (line[1] == '.' || line[1] == ')'):
		n = 2
	}
	if n == 0 || n == len(line) || line[n] != ' ' && line[n] != '\t' {
		return 0
	}
	return n
}

// isMarkupLine reports whether the line carries no text: a rule, block
// attributes, a comment, a link definition.
func isMarkupLine(line string) bool {
	switch line[0] {
	case '{':
		return line[len(line)-1] == '}' && len(line) > 2 && strings.IndexByte(".#:", line[1]) >= 0
	case '<':
		return strings.HasPrefix(line, "<!--") && strings.HasSuffix(line, "-->")
	case '[':
		n := strings.IndexByte(line[:min(len(line), 64)], ']')
		return n > 1 && strings.HasPrefix(line[n:], "]: ") && strings.IndexByte(line[:n], '[') == strings.LastIndexByte(line[:n], '[')
	case '-', '=', '*', '_':
		return len(line) > 2 && strings.Trim(line, line[:1]+" \t") == ""
	}
	return false
}

// isDelimiterRow reports whether the line is the one below a table's header.
func isDelimiterRow(line string) bool {
	return (line[0] == '|' || line[0] == '-' || line[0] == ':') && strings.IndexByte(line, '|') >= 0 &&
		strings.IndexByte(line, '-') >= 0 && strings.Trim(line, "|-: \t") == ""
}

func trimLeft(s string, lo, hi int) int {
	for lo < hi && (s[lo] == ' ' || s[lo] == '\t' || s[lo] == '\r') {
		lo++
	}
	return lo
}
