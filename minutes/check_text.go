package minutes

import (
	"slices"
	"strings"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/post"
)

// What Check finds in the words and the markup of a document, and what its front matter lacks.

// minutesTag is the tag of minutes.
const minutesTag = "Minutes"

// tagMissing reports front matter without the tag of minutes.
func (c *checker) tagMissing() {
	if c.doc.post.Front.Len() == 0 || slices.ContainsFunc(c.m.FrontMatter.Tags, func(tag string) bool { return strings.EqualFold(tag, minutesTag) }) {
		return
	}
	at := c.titleSpan()
	for _, f := range c.doc.post.Fields {
		if f.Key == "tags" {
			at = post.Span{Start: f.Span.Start, End: f.Value.End}
		}
	}
	f := c.report(at, "the tag %q is missing, expected it in the front matter of minutes", minutesTag)
	front := c.m.FrontMatter
	front.Tags = append(slices.Clone(front.Tags), minutesTag)
	if splices, err := ballot.AmendFrontMatter(c.doc.post, front); err == nil && len(splices) == 1 {
		f.Fix = &Fix{splices[0].Start, splices[0].End, splices[0].Text}
	}
}

// debrisPrefixes begin the classes of attributes that an editor leaves, and that no theme of the site has.
var debrisPrefixes = []string{"{.wp-"}

// maxDebris is how many bytes such attributes have at most.
const maxDebris = 100

// editorDebris reports what an editor left of itself.
func (c *checker) editorDebris() {
	for i, b := range c.doc.blocks {
		if b.Kind != post.Heading && b.Kind != post.Paragraph && b.Kind != post.Loose {
			continue
		}
		text := c.doc.content(i)
		for at := 0; at < len(text); {
			k := strings.IndexByte(text[at:], '{')
			if k < 0 {
				break
			}
			at += k
			end := strings.IndexAny(text[at:min(len(text), at+maxDebris)], "}\n")
			if end < 0 || text[at+end] == '\n' || !beginsAny(text[at:], debrisPrefixes) {
				at++
				continue
			}
			end += at + 1
			span := post.Span{Start: b.Content.Start + at, End: b.Content.Start + end}
			f := c.report(span, "%q is left of an editor", text[at:end])
			if rest, _, _ := strings.Cut(text[end:], "\n"); strings.TrimSpace(rest) == "" {
				f.Fix = &Fix{Start: b.Content.Start + len(strings.TrimRight(text[:at], " \t")), End: span.End}
			}
			at = end
		}
	}
}

// noBreak is the no-break space.
const noBreak = "\u00a0"

// noBreakSpace reports no-break spaces between the mark of a list or the number of an item and its words. Behind a bullet it
// makes a paragraph of what was to be a list. One such line alone may be a signature or a footnote, so that it has no fix.
func (c *checker) noBreakSpace() {
	report := func(at post.Span, fix bool) {
		f := c.report(at, "a no-break space stands behind the number or mark of an item, expected a space")
		if fix {
			f.Fix = &Fix{at.Start, at.End, " "}
		}
	}
	bullets := map[byte][]post.Span{}
	for i, b := range c.doc.blocks {
		if b.Kind != post.Heading && b.Kind != post.Paragraph {
			continue
		}
		at := b.Content.Start
		begins := b.Kind == post.Paragraph // a list may begin at the line
		for line := range strings.Lines(c.doc.content(i)) {
			if start, end, ok := behindMark(line, i > 0 && c.doc.blocks[i-1].Kind == post.ListItem && at == b.Content.Start); ok {
				report(post.Span{Start: at + start, End: at + end}, true)
			} else if start, end, ok := behindBullet(line); ok && begins {
				mark := line[start-1]
				bullets[mark] = append(bullets[mark], post.Span{Start: at + start, End: at + end})
			} else {
				begins = b.Kind == post.Paragraph && strings.HasSuffix(strings.TrimRight(line, " \t\r\n*_"), ":")
			}
			at += len(line)
		}
	}
	for _, spans := range bullets {
		for _, s := range spans {
			report(s, len(spans) > 1)
		}
	}
}

// behindBullet returns where white space that begins with a no-break space stands between a bullet that a line begins with and
// words. A star that has another in its line was to be emphasis.
func behindBullet(line string) (start, end int, ok bool) {
	start = len(line) - len(strings.TrimLeft(line, " ")) + 1
	if start >= len(line) || strings.IndexByte("-+*", line[start-1]) < 0 || !strings.HasPrefix(line[start:], noBreak) {
		return 0, 0, false
	}
	words := strings.TrimLeft(line[start:], " \t"+noBreak)
	emphasis := line[start-1] == '*' && strings.Contains(words, "*")
	return start, len(line) - len(words), !emphasis && strings.TrimSpace(words) != ""
}

// behindMark returns where white space that holds a no-break space stands behind the number that a line begins with, or
// before the words of a list's item.
func behindMark(line string, item bool) (start, end int, ok bool) {
	start = len(line) - len(strings.TrimLeft(line, " \t*_"))
	number := len(line[start:]) - len(strings.TrimLeft(line[start:], "0123456789"))
	switch {
	case number > 0 && start+number < len(line) && isNumberEnd(line[start+number]):
		start += number + 1
	case !item || start > 0:
		return 0, 0, false
	}
	words := strings.TrimLeft(line[start:], " \t"+noBreak)
	end = len(line) - len(words)
	return start, end, strings.Contains(line[start:end], noBreak) && strings.TrimSpace(words) != ""
}
