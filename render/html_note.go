package render

import (
	"bytes"
	"cmp"
	"html/template"
	"slices"
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Footnotes are PHP Markdown Extra's, over a whole page:
//
//	definition = "[^" label "]:" text { indented line }   at the start of a line
//	reference  = "[^" label "]"
//
// goldmark's extension reads the definitions; its references and its numbers end
// with the text, so these are read here. The notes are numbered in the order in
// which they are first referred to; those that nothing refers to come last.

var (
	kindNote     = east.KindFootnote
	kindNoteRef  = ast.NewNodeKind("NoteRef")
	kindNoteBack = ast.NewNodeKind("NoteBack")
)

// maxLabel is the longest label of a footnote, as that of a CommonMark link.
const maxLabel = 999

// A note is a footnote of the page.
type note struct {
	number int // from 1; 0 until it is referred to
	refs   int // references that were written
	node   *east.Footnote
	source []byte // that node's text
}

// notes are the footnotes of a page.
type notes struct {
	labeled map[string]*note
	kept    []*note // those whose text was parsed
	count   int     // of numbers given
}

// declare notes the labels that are defined in a tree of blocks.
func (x *notes) declare(root ast.Node) {
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if f, ok := n.(*east.Footnote); ok && entering {
			if x.labeled == nil {
				x.labeled = make(map[string]*note)
			}
			if label := string(f.Ref); x.labeled[label] == nil {
				x.labeled[label] = new(note)
			}
		}
		return ast.WalkContinue, nil
	})
}

// keep takes a footnote into the page. A second definition of a label is a note
// that nothing refers to.
func (x *notes) keep(n ast.Node, source []byte) {
	f := n.(*east.Footnote)
	def := x.labeled[string(f.Ref)]
	if def == nil || def.node != nil {
		def = new(note)
	}
	def.node, def.source = f, source
	x.kept = append(x.kept, def)
}

// insideNote reports whether a block stands in a footnote.
func insideNote(n ast.Node) bool {
	for p := n.Parent(); p != nil; p = p.Parent() {
		if p.Kind() == kindNote {
			return true
		}
	}
	return false
}

// refer gives the note with a label its number. It returns nil if there is no such
// note.
func (x *notes) refer(label []byte) *noteRef {
	def := x.labeled[string(label)]
	if def == nil {
		return nil
	}
	x.number(def)
	return &noteRef{note: def}
}

func (x *notes) number(n *note) {
	if n.number == 0 {
		x.count++
		n.number = x.count
	}
}

// notesHTML returns the page's footnotes in the order of their numbers, each a
// list item.
func (t *texts) notesHTML() (template.HTML, error) {
	x := &t.notes
	for _, n := range x.kept {
		x.number(n)
	}
	slices.SortFunc(x.kept, func(a, b *note) int { return cmp.Compare(a.number, b.number) })
	t.buf.Reset()
	for _, n := range x.kept {
		last := n.node.LastChild()
		if last == nil || last.Kind() != ast.KindParagraph {
			last = n.node
		}
		for i := range n.refs {
			last.AppendChild(last, &noteRef{note: n, nth: i + 1, back: true})
		}
		t.buf.WriteString(`<li id="fn:` + strconv.Itoa(n.number) + "\">\n")
		for c := n.node.FirstChild(); c != nil; c = c.NextSibling() {
			if err := site().renderer.Render(&t.buf, n.source, c); err != nil {
				return "", err
			}
		}
		t.buf.WriteString("</li>\n")
	}
	return template.HTML(t.buf.String()), nil
}

// A noteRef is a reference to a footnote, or the way back from it.
type noteRef struct {
	ast.BaseInline
	note *note
	nth  int  // of the references to the note, from 1; set when it is written
	back bool // from the note to that reference
}

func (n *noteRef) Kind() ast.NodeKind {
	if n.back {
		return kindNoteBack
	}
	return kindNoteRef
}

func (n *noteRef) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// id is that of the place where the reference stands; the first is Hugo's.
func (n *noteRef) id() string {
	number := strconv.Itoa(n.note.number)
	if n.nth == 1 {
		return "fnref:" + number
	}
	return "fnref" + strconv.Itoa(n.nth-1) + ":" + number
}

// definitionParser reads a definition. It leaves the note where it stands, for the
// transformer to take; goldmark's would put it into a list of its own.
type definitionParser struct{ parser.BlockParser }

func (definitionParser) Close(ast.Node, text.Reader, parser.Context) {}

// noteParser reads a reference.
type noteParser struct{}

func (noteParser) Trigger() []byte { return []byte{'['} }

func (noteParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if len(line) < 4 || line[1] != '^' {
		return nil
	}
	label := line[2:min(len(line), 2+maxLabel)]
	end := bytes.IndexByte(label, ']')
	if end <= 0 || bytes.IndexByte(label[:end], '[') >= 0 {
		return nil
	}
	ref := pc.Get(pageKey).(*texts).notes.refer(label[:end])
	if ref == nil {
		return nil // not a nil *noteRef
	}
	block.Advance(2 + end + 1)
	return ref
}

func renderNoteRef(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*noteRef)
	if !entering {
		return ast.WalkContinue, nil
	}
	number := strconv.Itoa(n.note.number)
	if insideLink(n) {
		_, _ = w.WriteString("<sup>" + number + "</sup>")
		return ast.WalkContinue, nil
	}
	n.note.refs++
	n.nth = n.note.refs
	_, _ = w.WriteString(`<sup id="` + n.id() + `"><a href="#fn:` + number + `" role="doc-noteref">` + number + "</a></sup>")
	return ast.WalkContinue, nil
}

func renderNoteBack(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if n := node.(*noteRef); entering {
		_, _ = w.WriteString(` <a href="#` + n.id() + `" role="doc-backlink" aria-label="Back to the text">↩︎</a>`)
	}
	return ast.WalkContinue, nil
}
