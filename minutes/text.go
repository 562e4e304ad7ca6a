package minutes

import (
	"slices"
	"sort"
	"strings"

	"example.org/proceedings/internal/post"
)

// Text is Markdown as written, without the markup of the construct that holds it: what an item's list marker indents is
// moved to the left, lines end in "\n", and blank lines around the text are left out.

// textOf returns the text of a span without what the lists of people in it hold, and without what is bare of text.
func (d *doc) textOf(body post.Span, bare ...post.Span) string {
	zones := d.zonesIn(body)
	if len(bare) == 0 && len(zones) == 0 {
		return trimText(d.pieceText(body))
	}
	var parts []string
	for _, p := range d.pieces(body, zones, bare) {
		if part := trimText(d.pieceText(p)); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "\n\n")
}

// trimText removes the attributes that an editor left at the beginning, and blank lines around the text.
func trimText(s string) string {
	for {
		s = strings.TrimRight(strings.TrimLeft(s, "\r\n"), " \t\r\n")
		line, rest, _ := strings.Cut(s, "\n")
		if strings.TrimSpace(line) == "" && line != "" || isAttributes(line) {
			s = rest
			if rest == "" {
				return ""
			}
			continue
		}
		return s
	}
}

// pieces returns what is left of a span without the lists of people in its zones, and without what is bare of text.
func (d *doc) pieces(body post.Span, zones []zone, bare []post.Span) []post.Span {
	drop, keep := slices.Clone(bare), []post.Span(nil)
	for _, z := range zones {
		drop = append(drop, z.drop...)
		keep = append(keep, z.keep...)
	}
	slices.SortFunc(drop, func(a, b post.Span) int { return a.Start - b.Start })
	var out []post.Span
	at := body.Start
	add := func(end int) {
		if end > at {
			out = append(out, post.Span{Start: at, End: end})
		}
	}
	for _, s := range drop {
		if s.End <= at || s.Start >= body.End {
			continue
		}
		add(s.Start)
		for _, k := range keep {
			if k.Start >= max(s.Start, at) && k.End <= s.End {
				out = append(out, k)
			}
		}
		at = s.End
	}
	add(body.End)
	return out
}

// zonesIn returns the zones that have bytes in a span. Zones do not overlap and stand in the order of the document.
func (d *doc) zonesIn(s post.Span) []zone {
	first := sort.Search(len(d.zones), func(i int) bool { return d.zones[i].span.End > s.Start })
	last := first
	for last < len(d.zones) && d.zones[last].span.Start < s.End {
		last++
	}
	return d.zones[first:last]
}

// pieceText returns a piece of the source. Lines that a list item indents are moved to the left by its indentation.
func (d *doc) pieceText(p post.Span) string {
	text := d.slice(p)
	indent := d.indentAt(p.Start)
	if d.returns {
		text = strings.ReplaceAll(text, "\r\n", "\n")
	}
	if indent == 0 || !strings.Contains(text, "\n") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	first := p.Start == 0 || d.src[p.Start-1] == '\n'
	for line := range strings.Lines(text) {
		if first {
			line = dedent(line, indent)
		}
		b.WriteString(line)
		first = true
	}
	return b.String()
}

// lineEnd returns the offset behind the line that at stands in, or end if that comes first.
func lineEnd(s string, at, end int) int {
	if i := strings.IndexByte(s[at:end], '\n'); i >= 0 {
		return at + i + 1
	}
	return end
}

// dedent removes up to so many columns of white space from the beginning of a line.
func dedent(line string, columns int) string {
	for columns > 0 && line != "" {
		switch line[0] {
		case ' ':
			columns--
		case '\t':
			columns -= 4
		default:
			return line
		}
		line = line[1:]
	}
	return line
}

// indentAt returns the column at which the content of the outermost list item around an offset starts, or 0.
func (d *doc) indentAt(offset int) int {
	i := sort.Search(len(d.blocks), func(i int) bool { return d.blocks[i].Span.End > offset })
	if i >= len(d.blocks) || d.blocks[i].Depth == 0 || d.blocks[i].Kind == post.ListItem {
		return 0
	}
	for ; i >= 0; i-- {
		if b := d.blocks[i]; b.Kind == post.ListItem && b.Depth == 1 {
			return b.Indent
		}
	}
	return 0
}

// visible returns a Markdown text without what a reader of the page does not take for words of the minutes: fenced code and
// HTML comments.
func visible(text string) string {
	if !strings.Contains(text, "```") && !strings.Contains(text, "~~~") && !strings.Contains(text, "<!--") {
		return text
	}
	var b strings.Builder
	for _, block := range post.Blocks([]byte(text)) {
		part := text[block.Span.Start:block.Span.End]
		if block.Kind == post.Code || block.Kind == post.HTML && strings.HasPrefix(strings.TrimSpace(part), "<!--") {
			continue
		}
		b.WriteString(part)
	}
	return b.String()
}
