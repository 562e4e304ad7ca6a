package attendee

import (
	"sort"
	"strings"
)

// A lineIndex says where the lines of a text begin, and where their text begins: behind white space, marks of quotation, and
// the marker of an item or a heading.
type lineIndex struct {
	starts, texts []int
	lineEnd       string // "\n" or "\r\n"
}

func indexLines(text string) *lineIndex {
	x := &lineIndex{lineEnd: "\n"}
	if strings.Contains(text, "\r\n") {
		x.lineEnd = "\r\n"
	}
	for lo := 0; lo <= len(text); {
		hi := strings.IndexByte(text[lo:], '\n')
		if hi < 0 {
			hi = len(text)
		} else {
			hi += lo
		}
		x.starts = append(x.starts, lo)
		x.texts = append(x.texts, lo+textOf(text[lo:hi]))
		lo = hi + 1
	}
	return x
}

// at returns the index of the line that has the byte.
func (x *lineIndex) at(offset int) int {
	return sort.Search(len(x.starts), func(i int) bool { return x.starts[i] > offset }) - 1
}

func (x *lineIndex) start(offset int) int { return x.starts[x.at(offset)] }

// end returns where the line ends that has the byte, without its line feed.
func (x *lineIndex) end(offset int, text string) int {
	if i := x.at(offset); i+1 < len(x.starts) {
		return x.starts[i+1] - 1
	}
	return len(text)
}

// textOf returns where the text of a line begins.
func textOf(line string) int {
	at := trimLeft(line, 0, len(line))
	for at < len(line) && line[at] == '>' {
		at = trimLeft(line, at+1, len(line))
	}
	switch {
	case at == len(line):
	case line[at] == '#':
		at = len(line) - len(strings.TrimLeft(line[at:], "#"))
	default:
		at += markerLen(line[at:])
	}
	return trimLeft(line, at, len(line))
}

// hasMarker reports whether the marker of an item is in what stands before the text of a line.
func hasMarker(before string) bool { return strings.Trim(before, " \t>#") != "" }

// markupBehind returns where the markup ends that directly follows a token: what closes emphasis or a link.
func (r *reader) markupBehind(tok int) int {
	at, end := r.toks[tok].end, len(r.text)
	if tok+1 < len(r.toks) {
		end = r.toks[tok+1].start
	}
	for at < end {
		rest := r.text[at:end]
		n := 1
		switch c := rest[0]; {
		case c <= ' ' || c == '[' || strings.HasPrefix(rest, "\u00a0") || isBreak(rest):
			return at
		case strings.HasPrefix(rest, "]("):
			n = strings.IndexByte(rest, ')') + 1
		case strings.HasPrefix(rest, "]["):
			n = strings.IndexByte(rest[1:], ']') + 2
		case c == '{':
			n = strings.IndexByte(rest, '}') + 1
		}
		at += max(n, 1)
	}
	return at
}

// isBreak reports whether s begins with a hard line break that is no white space.
func isBreak(s string) bool {
	return len(s) > 2 && strings.EqualFold(s[:3], "<br") || s[0] == '\\' && (len(s) == 1 || s[1] == '\n' || s[1] == '\r')
}

// markupBefore returns where the markup begins that directly precedes a token, from an offset on: what opens emphasis or a link.
func (r *reader) markupBefore(tok, from int, x *lineIndex) int {
	start := r.toks[tok].start
	lo := max(from, x.texts[x.at(start)])
	if tok > 0 {
		lo = max(lo, r.toks[tok-1].end)
	}
	if lo >= start {
		return start
	}
	gap := r.text[lo:start]
	cut := strings.LastIndexAny(gap, " \t\n\r\v\f\u00a0")
	if cut >= 0 {
		if gap[cut] == 0xc2 {
			cut++
		}
		cut++
	} else {
		cut = 0
	}
	if n := strings.LastIndex(strings.ToLower(gap[cut:]), "<br"); n >= 0 {
		if end := strings.IndexByte(gap[cut+n:], '>'); end >= 0 {
			cut += n + end + 1
		}
	}
	return lo + cut
}
