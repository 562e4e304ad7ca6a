package limit

import (
	"bytes"
	"math"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A Guard stands between goldmark and one text after the other. Where a text is beyond a limit the parser goes on in time that
// grows in step with the text, and what comes of it is of no use: Err says why.
type Guard struct {
	Limits        // none of them zero
	Err    error  // of the text in hand, the first
	At     int    // where it was met, in bytes from the start of the text
	Met    Limits // the highest Nesting and Markup

	cells  int      // of the tables of all texts
	pipes  int      // escaped ones in tables
	blanks int      // levels of lists around blank lines, summed
	block  ast.Node // the one whose markup was counted last
}

var guardKey = parser.NewContextKey()

// Attach makes g the guard of the next text, which is parsed with a context of its own.
func (g *Guard) Attach(pc parser.Context) {
	*g = Guard{Limits: g.Limits, cells: g.cells}
	pc.Set(guardKey, g)
}

func guardOf(pc parser.Context) *Guard {
	g, _ := pc.Get(guardKey).(*Guard)
	return g
}

// allow reports whether a value is within a limit, and keeps the first that is not.
func (g *Guard) allow(name string, value, limit, at int) bool {
	switch name {
	case "Nesting":
		g.Met.Nesting = max(g.Met.Nesting, value)
	case "Markup":
		g.Met.Markup = max(g.Met.Markup, value)
	}
	err := Check(name, value, limit)
	if err != nil && g.Err == nil {
		g.Err, g.At = err, at
	}
	return err == nil
}

// Containers returns block parsers of which those that nest are guarded. A text that they parse has a guard.
func Containers(parsers []util.PrioritizedValue) []util.PrioritizedValue {
	guarded := make([]util.PrioritizedValue, len(parsers))
	for i, p := range parsers {
		switch p.Value {
		case parser.NewListParser():
			p.Value = list{parser.NewListParser()}
		case parser.NewBlockquoteParser():
			p.Value = Container(parser.NewBlockquoteParser())
		}
		guarded[i] = p
	}
	return guarded
}

// Container guards a parser of blocks that contain others.
func Container(p parser.BlockParser) parser.BlockParser { return container{p} }

type container struct{ parser.BlockParser }

// Open opens a block unless it would be nested too deep.
func (c container) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, segment := r.PeekLine()
	node, state := c.BlockParser.Open(parent, r, pc)
	if node == nil {
		return nil, state
	}
	depth := 1
	for p := parent; p != nil; p = p.Parent() {
		switch p.Kind() {
		case ast.KindList, ast.KindBlockquote, east.KindFootnote, east.KindDefinitionDescription:
			depth++
		}
	}
	if g := guardOf(pc); !g.allow("Nesting", depth, g.Nesting, segment.Start) {
		return nil, parser.NoChildren
	}
	return node, state
}

// list guards the parser of lists. To goldmark each blank line costs as much time and memory as there are lists around it, so
// where blank lines in lists add up to more than the text the list ends at one.
type list struct{ parser.BlockParser }

func (l list) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	return container(l).Open(parent, r, pc)
}

func (l list) Continue(node ast.Node, r text.Reader, pc parser.Context) parser.State {
	line, _ := r.PeekLine()
	if util.IsBlank(line) {
		g := guardOf(pc)
		if g.blanks++; g.blanks > 1000+len(r.Source()) {
			return parser.Close
		}
	}
	return l.BlockParser.Continue(node, r, pc)
}

// Headings returns parsers of headings that may have attributes, in both styles. goldmark looks for attributes at each brace
// of a heading, and for each attribute among those before it.
func Headings() (atx, setext parser.BlockParser) {
	return atxHeading{parser.NewATXHeadingParser(parser.WithHeadingAttribute()), parser.NewATXHeadingParser()},
		setextHeading{parser.NewSetextHeadingParser(parser.WithHeadingAttribute()), parser.NewSetextHeadingParser()}
}

type atxHeading struct {
	parser.BlockParser
	plain parser.BlockParser
}

func (h atxHeading) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if line, segment := r.PeekLine(); !Attributes(line, segment.Start, pc) {
		return h.plain.Open(parent, r, pc)
	}
	return h.BlockParser.Open(parent, r, pc)
}

type setextHeading struct {
	parser.BlockParser
	plain parser.BlockParser
}

func (h setextHeading) Close(node ast.Node, r text.Reader, pc parser.Context) {
	if words, ok := node.PreviousSibling().(*ast.Paragraph); ok && words.Lines().Len() > 0 {
		line := words.Lines().At(words.Lines().Len() - 1)
		if !Attributes(line.Value(r.Source()), line.Start, pc) {
			h.plain.Close(node, r, pc)
			return
		}
	}
	h.BlockParser.Close(node, r, pc)
}

// Attributes reports whether a line at an offset may be read as attributes, if it has any.
func Attributes(line []byte, at int, pc parser.Context) bool {
	n := 0
	if bytes.IndexByte(line, '{') >= 0 {
		for _, c := range line {
			if c == '{' || c == '[' || c == '.' || c == '#' || c == '=' {
				n++
			}
		}
	}
	g := guardOf(pc)
	return g.allow("Markup", product(n, len(line)), g.Markup, at)
}

// Definitions guards the paragraph transformer that finds definitions of links: in one paragraph they cost their number times
// its lines.
func Definitions(t parser.ParagraphTransformer) parser.ParagraphTransformer { return definitions{t} }

type definitions struct{ parser.ParagraphTransformer }

func (d definitions) Transform(node *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines, source := node.Lines(), r.Source()
	first := lines.At(0)
	if !begins(first.Value(source), '[') {
		return // most paragraphs
	}
	marks, size := 0, 0
	for i := range lines.Len() {
		line := lines.At(i)
		size += line.Len()
		if begins(line.Value(source), '[') {
			marks++
		}
	}
	if g := guardOf(pc); g.allow("Markup", product(marks, size), g.Markup, first.Start) {
		d.ParagraphTransformer.Transform(node, r, pc)
	}
}

// begins reports whether a line begins with c, behind blanks.
func begins(line []byte, c byte) bool {
	line = bytes.TrimLeft(line, " \t")
	return len(line) > 0 && line[0] == c
}

// Tables guards the paragraph transformer that finds tables. A row that is shorter than the header is filled with cells, so
// a wide header and many short rows make more cells than the text has bytes; and escaped pipes in code cost the square
// of their number.
func Tables(t parser.ParagraphTransformer) parser.ParagraphTransformer { return tables{t} }

type tables struct{ parser.ParagraphTransformer }

func (t tables) Transform(node *ast.Paragraph, r text.Reader, pc parser.Context) {
	g, lines, source := guardOf(pc), node.Lines(), r.Source()
	columns, pipes := 0, 0
	for i := range lines.Len() {
		line := lines.At(i)
		value := line.Value(source)
		if i > 0 {
			columns = max(columns, delimiters(value))
		}
		pipes += bytes.Count(value, []byte(`\|`))
	}
	if columns == 0 {
		return
	}
	g.cells += product(columns, lines.Len()-1)
	g.pipes += pipes
	at := lines.At(0).Start
	if g.allow("TableCells", g.cells, g.TableCells, at) && g.allow("Markup", product(g.pipes, g.pipes), g.Markup, at) {
		t.ParagraphTransformer.Transform(node, r, pc)
	}
}

// delimiters returns the number of columns that a line has if it is the one below the header of a table, or 0 if it cannot be.
func delimiters(line []byte) (columns int) {
	line = bytes.TrimSpace(line)
	line = bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("|")), []byte("|"))
	dashed := false
	for _, c := range line {
		switch c {
		case '-':
			dashed = true
		case '|':
			columns++
		case ':', ' ', '\t':
		default:
			return 0
		}
	}
	if !dashed {
		return 0
	}
	return columns + 1
}

// Inline is an inline parser that comes before all others and passes over blocks with too much markup: goldmark may look
// through all of a block for the other end of each mark, and through all marks for the other half of each.
type Inline struct{}

// Trigger returns all characters of inline markup, and the space, which stands for the beginning of a block too.
func (Inline) Trigger() []byte { return []byte(" " + marks) }

const marks = "*_~`[]!<"

var isMark = func() (is [256]bool) {
	for _, c := range []byte(marks) {
		is[c] = true
	}
	return is
}()

// Parse looks at each block once, when the first character of it is parsed that may be markup.
func (Inline) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	g := guardOf(pc)
	if g.block == parent {
		return nil
	}
	g.block = parent
	count, size := 0, 0
	lines := parent.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		size += line.Len()
		for _, c := range line.Value(block.Source()) {
			if isMark[c] {
				count++
			}
		}
	}
	if g.allow("Markup", product(count, size), g.Markup, lines.At(0).Start) {
		return nil
	}
	block.SetPosition(math.MaxInt, text.NewSegment(-1, -1)) // behind the last line
	return ast.NewText()
}

// product returns a times b, or as much as an int holds.
func product(a, b int) int {
	if b > 0 && a > math.MaxInt/b {
		return math.MaxInt
	}
	return a * b
}
