package render

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
	"sync"
	"unicode"

	"example.org/proceedings/internal/limit"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// texts converts the Markdown texts of one page. Each text is parsed on its own,
// so that an unclosed fence or list ends where its text ends, but links, footnotes
// and heading ids are those of the whole page, as in the document that the texts
// were cut from.
type texts struct {
	ids     ids
	notes   notes
	top     int      // level of the page's title
	base    int      // level of the heading above the text in hand
	tables  int      // that were read
	outline *outline // of the text in hand; nil where none is wanted
	links   map[string]parser.Reference
	size    int // of the texts, in bytes
	linked  int // bytes of the addresses and titles that references have brought into the page
	guard   limit.Guard
	buf     lineWriter
}

// A context is that of one text. Its links are those of the page.
type context struct {
	parser.Context
	page *texts
}

// Reference returns the definition of a link. As each reference to it writes its address again, a page has no more of these than
// it has text, some slack aside: what goes beyond stays as it is written.
func (c context) Reference(label string) (parser.Reference, bool) {
	ref, ok := c.page.links[label]
	if !ok {
		return nil, false
	}
	c.page.linked += len(ref.Destination()) + len(ref.Title())
	return ref, c.page.linked <= slack+c.page.size
}

// slack is how many bytes the references of a small page may add to it.
const slack = 100_000

// An outline is what the page needs to know of a text's headings.
type outline struct {
	title    string    // of the page: the text's first heading is left out if it has the same words
	seen     bool      // the first heading
	headings []Section // the others that stand in no list, quotation or footnote
}

// repeatsTitle reports whether a heading, with the given words, is the first one
// and says what the title says, whatever its markup and punctuation.
func (o *outline) repeatsTitle(words string) bool {
	first := !o.seen
	o.seen = true
	title := letters(o.title)
	return first && title != "" && title == letters(words)
}

// letters returns the letters and digits of s in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

var pageKey = parser.NewContextKey()

// dialect is the site's Markdown: CommonMark with the extensions that Hugo has by
// default, but for typographic replacements, which would change what was written.
type dialect struct {
	parser   parser.Parser
	renderer renderer.Renderer
	blocks   parser.Parser // only the blocks: finds the definitions of links and footnotes
}

var site = sync.OnceValue(func() *dialect {
	var d dialect
	d.renderer = renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(safeRenderer{}, 100), // before goldmark's own
		util.Prioritized(html.NewRenderer(html.WithXHTML()), 1000),
		util.Prioritized(extension.NewTableHTMLRenderer(
			extension.WithTableHTMLOptions(html.WithXHTML()),
			extension.WithTableCellAlignMethod(extension.TableCellAlignNone)), 500),
		util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
		util.Prioritized(extension.NewDefinitionListHTMLRenderer(), 500),
	))
	// What goldmark reads at a cost that grows faster than the text has a guard in front of it.
	atx, setext := limit.Headings()
	structure := parser.WithBlockParsers(append(limit.Containers(parser.DefaultBlockParsers()),
		util.Prioritized(setext, 99),
		util.Prioritized(attributeParser{}, 100),
		util.Prioritized(extension.NewDefinitionListParser(), 101),
		util.Prioritized(limit.Container(extension.NewDefinitionDescriptionParser()), 102),
		util.Prioritized(atx, 599),
		util.Prioritized(limit.Container(definitionParser{extension.NewFootnoteBlockParser()}), 999),
	)...)
	paragraphs := parser.WithParagraphTransformers(
		util.Prioritized(limit.Definitions(parser.LinkReferenceParagraphTransformer), 100),
		util.Prioritized(limit.Tables(extension.NewTableParagraphTransformer()), 200),
	)
	d.blocks = parser.NewParser(structure, paragraphs)
	d.parser = parser.NewParser(structure, paragraphs,
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(limit.Inline{}, -1),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(noteParser{}, 101),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
			util.Prioritized(extension.NewLinkifyParser(), 999),
		)...),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(transformer{}, 1000),
		),
	)
	return &d
})

func newTexts(top int, limits limit.Limits) *texts {
	return &texts{top: top, guard: limit.Guard{Limits: limits.Or(limit.Default)}}
}

// context returns the context of the next text.
func (t *texts) context() parser.Context {
	pc := context{parser.NewContext(), t}
	pc.Set(pageKey, t)
	t.guard.Attach(pc)
	return pc
}

// define reads the definitions of links and footnotes in a text, which all texts
// of the page may use. As in one document, the first definition holds.
func (t *texts) define(markdown string) {
	t.size += len(markdown)
	if !strings.Contains(markdown, "]:") {
		return
	}
	pc := parser.NewContext()
	guard := limit.Guard{Limits: t.guard.Limits} // html meets what it meets, and says so
	guard.Attach(pc)
	root := site().blocks.Parse(text.NewReader([]byte(markdown)), parser.WithContext(pc))
	for _, ref := range pc.References() {
		label := util.ToLinkReference(ref.Label())
		if _, defined := t.links[label]; !defined {
			if t.links == nil {
				t.links = make(map[string]parser.Reference)
			}
			t.links[label] = ref
		}
	}
	t.notes.declare(root)
}

// html converts a text that stands under a heading of the level base.
func (t *texts) html(markdown string, base int) (template.HTML, error) {
	if strings.TrimSpace(markdown) == "" {
		return "", nil
	}
	t.base = base
	source := []byte(markdown)
	root := site().parser.Parse(text.NewReader(source), parser.WithContext(t.context()))
	if t.guard.Err != nil {
		return "", fmt.Errorf("line %d: %w", 1+strings.Count(markdown[:t.guard.At], "\n"), t.guard.Err)
	}
	t.buf.Reset()
	if err := site().renderer.Render(&t.buf, source, root); err != nil {
		return "", err
	}
	return template.HTML(bytes.TrimSpace(t.buf.Bytes())), nil
}

// A lineWriter is a buffer as goldmark's renderers want it.
type lineWriter struct{ bytes.Buffer }

func (*lineWriter) Flush() error  { return nil }
func (*lineWriter) Buffered() int { return 0 }

// transformer fits the tree of one text into its page.
type transformer struct{}

// Transform sets the levels and ids of headings, applies block attributes, and
// moves the footnotes to the page.
func (transformer) Transform(root *ast.Document, r text.Reader, pc parser.Context) {
	t := pc.Get(pageKey).(*texts)
	source := r.Source()
	var attributes []*attributeBlock
	var out []ast.Node // of the text, after the walk
	levels := levels{base: t.base}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			cleanAttributes(n, &t.ids)
			if !t.heading(n, &levels, source) {
				out = append(out, n)
			}
			return ast.WalkSkipChildren, nil
		case *attributeBlock:
			attributes = append(attributes, n)
		}
		switch n.Kind() {
		case kindTable:
			t.tables++
			n.SetAttributeString(tableNumber, t.tables)
		case kindTableCell:
			alignCell(n)
			return ast.WalkSkipChildren, nil
		case kindNote:
			out = append(out, n)
			t.notes.keep(n, source)
		case ast.KindParagraph, ast.KindTextBlock:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, a := range attributes {
		a.apply(&t.ids)
	}
	for _, n := range out {
		n.Parent().RemoveChild(n.Parent(), n)
	}
}

// heading sets level and id of a heading. It reports false if the heading is left
// out: there is nothing in it to read, or it repeats the title of the page.
func (t *texts) heading(n *ast.Heading, levels *levels, source []byte) bool {
	words := strings.TrimSpace(plainText(n, source))
	outlined := t.outline != nil && n.Parent().Kind() == ast.KindDocument
	if words == "" || outlined && t.outline.repeatsTitle(words) {
		return false
	}
	if insideNote(n) {
		n.Level = t.top + 1 // notes stand at the end of the page, below no item
	} else {
		n.Level = levels.of(n.Level)
	}
	id, ok := n.AttributeString("id")
	if !ok {
		// As Hugo, which takes the last line of a heading that has several.
		id = t.ids.of(words[strings.LastIndexByte(words, '\n')+1:])
		n.SetAttributeString("id", id)
	}
	if outlined {
		t.outline.headings = append(t.outline.headings, Section{ID: id.(string), Level: n.Level, Title: words})
	}
	return true
}

// levels makes the levels of headings below a base follow each other without
// gaps, and keeps which heading stands below which.
type levels struct {
	base int
	open []int // the levels, as written, of the headings above the next one
}

func (l *levels) of(written int) int {
	for len(l.open) > 0 && l.open[len(l.open)-1] >= written {
		l.open = l.open[:len(l.open)-1]
	}
	l.open = append(l.open, written)
	return min(l.base+len(l.open), 6)
}

// plainText returns the words of an inline tree, without markup.
func plainText(n ast.Node, source []byte) string {
	var b []byte
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b = append(b, n.Segment.Value(source)...)
			if n.SoftLineBreak() || n.HardLineBreak() {
				b = append(b, '\n')
			}
		case *ast.String:
			b = append(b, n.Value...)
		case *ast.AutoLink:
			b = append(b, n.Label(source)...)
		}
		return ast.WalkContinue, nil
	})
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(b))))
}
