package post

import (
	"bytes"
	"math"
	"slices"
	"sync"

	"example.org/proceedings/internal/limit"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A Kind says what a [Block] is.
type Kind int

// The kinds of blocks. Lists are not blocks of their own: the blocks of their items follow each other.
const (
	Paragraph Kind = iota
	Heading        // in either style
	ListItem       // the marker of a list item; what stands in the item follows as blocks of its own
	Code           // fenced or indented
	HTML
	Rule  // a thematic break
	Quote // a block quote with everything in it
	Loose // link definitions, and lines that belong to no other block
)

// A Block is one piece of the body. Blocks stand in the order of the document, and containers come before what they
// contain.
type Block struct {
	Kind    Kind
	Level   int  // of a heading, 1 to 6
	Depth   int  // the number of list items around the block; a marker counts its own item
	List    int  // the list that a marker belongs to, counted from 1
	Indent  int  // of a list item: the column at which its content starts, 0-based
	Ordered bool // a list item with a number
	Span    Span // with blank lines behind; the spans of all blocks partition the body
	Content Span // a heading's words, a list item's marker, else the lines of the block from its first character on
}

// blocks is the block structure of CommonMark. Inline markup is read only where a reader needs it, so the parser is given
// one inline parser that passes over all of a block at once.
var blocks = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(limit.Containers(parser.DefaultBlockParsers())...),
		parser.WithInlineParsers(util.Prioritized(passOver{}, 100)),
		parser.WithParagraphTransformers(util.Prioritized(limit.Definitions(parser.LinkReferenceParagraphTransformer), 100)),
	)
})

// passOver is an inline parser that takes a whole block and makes nothing of it.
type passOver struct{}

// Trigger returns every character that an inline parser can be called for, of which a space stands for letters.
func (passOver) Trigger() []byte { return []byte(" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") }

func (passOver) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	block.SetPosition(math.MaxInt, text.NewSegment(-1, -1)) // behind the last line
	// One node serves all blocks of a document: it moves from the one before.
	node, ok := pc.Get(passedOver).(ast.Node)
	if !ok {
		node = ast.NewText()
		pc.Set(passedOver, node)
	}
	return node
}

var passedOver = parser.NewContextKey()

// ReadBlocks cuts the body into blocks. Where it is beyond a limit there is an error, and of what is beyond it the text is kept,
// and no structure.
func (p *Post) ReadBlocks(limits limit.Limits) error {
	g := &limit.Guard{Limits: limits.Or(limit.Default)}
	p.Blocks = cutBlocks(p.Body.Of(p.Source), p.Body.Start, g)
	p.met = p.met.Beside(g.Met)
	if g.Err != nil {
		return p.ErrorAt(p.Body.Start+g.At, g.Err)
	}
	return nil
}

// Blocks cuts a Markdown text without front matter into blocks, as [Post.ReadBlocks] does within the default limits.
func Blocks(text []byte) []Block { return cutBlocks(text, 0, &limit.Guard{Limits: limit.Default}) }

// cutBlocks cuts a body that stands at an offset of its document into blocks.
func cutBlocks(body []byte, base int, g *limit.Guard) []Block {
	if len(body) == 0 {
		return nil
	}
	pc := parser.NewContext()
	g.Attach(pc)
	// Most lines of text have a blank line behind them.
	c := &cutter{src: body, base: base, blocks: make([]Block, 0, 8+bytes.Count(body, []byte("\n"))*2/3)}
	c.walk(blocks().Parse(text.NewReader(body), parser.WithContext(pc)), 0)
	return c.finish()
}

// A cutter turns goldmark's tree into blocks. Until finish is called, offsets are of the body, a block's Span.Start is
// where goldmark saw it, and its Content.End is the end of its own last line.
type cutter struct {
	src    []byte
	base   int
	lists  int
	blocks []Block
}

func (c *cutter) walk(parent ast.Node, depth int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n.Kind() {
		case ast.KindList:
			c.lists++
			list := c.lists
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				c.marker(item.(*ast.ListItem), list, depth+1)
				c.walk(item, depth+1)
			}
		default:
			c.leaf(n, depth)
		}
	}
}

// maxTab is how many columns of a tab a list leaves at most of which it has taken part.
const maxTab = 3

// place returns where a block really starts of which goldmark says that it starts at pos. That is a hint only: it counts
// the columns of a tab that a list has taken part of, and so may lie on the next line. What is first on its line starts at
// the first character that is not blank, and what follows a marker on its line, behind that marker.
func (c *cutter) place(pos int) int {
	pos = min(max(pos, 0), len(c.src)-1)
	at := lineStart(c.src, pos)
	if first, ok := c.short(at - 1); ok && pos-first <= maxTab {
		return first
	}
	if n := len(c.blocks); n > 0 && c.blocks[n-1].Span.Start >= at {
		at = c.blocks[n-1].Content.End
		if c.blocks[n-1].Kind != ListItem {
			at = max(at, pos)
		}
	}
	at = min(at, len(c.src)-1)
	for at < len(c.src)-1 && (c.src[at] == ' ' || c.src[at] == '\t') {
		at++
	}
	return at
}

// short returns where the words of a line begin whose line feed is at end, behind a marker if it has one, and reports whether they
// stand behind a tab, are so short that a hint may lie behind them, and are of no block.
func (c *cutter) short(end int) (int, bool) {
	if end < 0 {
		return 0, false
	}
	from := lineStart(c.src, end)
	if n := len(c.blocks); n > 0 {
		from = max(from, c.blocks[n-1].Content.End, c.blocks[n-1].Span.End)
	}
	if from >= end {
		return 0, false
	}
	words := bytes.TrimLeft(c.src[from:end], " \t")
	first := end - len(words)
	return first, first < end && end-first <= maxTab && bytes.IndexByte(c.src[from:first], '\t') >= 0
}

// add appends a block that starts at pos, a result of place. What is first on its line takes the blanks before it.
func (c *cutter) add(b Block, pos int) {
	b.Span.Start = pos
	start := lineStart(c.src, pos)
	if n := len(c.blocks); (n == 0 || c.blocks[n-1].Span.Start < start) && len(bytes.TrimLeft(c.src[start:pos], " \t")) == 0 {
		b.Span.Start = start
	}
	if n := len(c.blocks); n > 0 && b.Span.Start <= c.blocks[n-1].Span.Start {
		return // no bytes are left for it; its lines stay with the block before
	}
	c.blocks = append(c.blocks, b)
}

func (c *cutter) marker(item *ast.ListItem, list, depth int) {
	pos := c.place(item.Pos())
	end := pos
	for end < len(c.src) && c.src[end] >= '0' && c.src[end] <= '9' {
		end++
	}
	end = min(end+1, len(c.src))
	c.add(Block{
		Kind: ListItem, Depth: depth, List: list, Ordered: c.src[pos] >= '0' && c.src[pos] <= '9',
		Indent:  column(c.src, pos) + item.Offset,
		Content: Span{pos, end},
	}, pos)
}

// column returns the 0-based column of an offset, with tab stops at every fourth.
func column(src []byte, offset int) int {
	col := 0
	for _, b := range src[lineStart(src, offset):offset] {
		if b == '\t' {
			col += 4 - col%4
		} else {
			col++
		}
	}
	return col
}

var kinds = map[ast.NodeKind]Kind{
	ast.KindHeading: Heading, ast.KindCodeBlock: Code, ast.KindFencedCodeBlock: Code, ast.KindHTMLBlock: HTML,
	ast.KindThematicBreak: Rule, ast.KindBlockquote: Quote, ast.KindLinkReferenceDefinition: Loose,
}

func (c *cutter) leaf(n ast.Node, depth int) {
	b := Block{Kind: kinds[n.Kind()], Depth: depth}
	pos, end := n.Pos(), lastLine(n)
	if lines := n.Lines(); b.Kind == Paragraph && lines.Len() > 0 {
		pos = lines.At(0).Start
	}
	pos = c.place(pos)
	end = max(end, c.lineEnd(pos))
	switch n := n.(type) {
	case *ast.Heading:
		b.Level = n.Level
		end = c.lineEnd(pos)
		b.Content = Span{end, end}
		if lines := n.Lines(); lines.Len() > 0 {
			last := lines.At(lines.Len() - 1)
			b.Content = Span{lines.At(0).Start, last.Stop}
			if c.src[pos] != '#' {
				end = c.lineEnd(c.lineEnd(last.Start)) // the line below the words makes them a heading
			}
		}
	case *ast.FencedCodeBlock:
		if line, next := nextLine(c.src, end); isFence(line) {
			end = next
		}
		b.Content = Span{pos, end}
	default:
		b.Content = Span{pos, end}
	}
	b.Span.End = end
	c.add(b, pos)
}

// lineEnd returns the offset behind the line that holds offset, its line ending included.
func (c *cutter) lineEnd(offset int) int {
	_, next := nextLine(c.src, min(max(offset, 0), len(c.src)))
	return next
}

func isFence(line []byte) bool {
	line = bytes.TrimLeft(line, " \t")
	return bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
}

// lastLine returns the offset behind the last line of n and of what is in it, or -1 where there is no line.
func lastLine(n ast.Node) int {
	end := -1
	if n.Type() == ast.TypeBlock {
		if lines := n.Lines(); lines != nil && lines.Len() > 0 {
			end = lines.At(lines.Len() - 1).Stop
		}
		if h, ok := n.(*ast.HTMLBlock); ok && h.HasClosure() {
			end = max(end, h.ClosureLine.Stop)
		}
		for child := n.LastChild(); child != nil && child.Type() == ast.TypeBlock; child = child.PreviousSibling() {
			if e := lastLine(child); e >= 0 {
				return max(end, e)
			}
		}
	}
	return end
}

// finish puts lines that no block claims into blocks of their own, makes the spans meet, and moves all offsets from the
// body to the document.
func (c *cutter) finish() []Block {
	var loose []Block
	at := 0
	for i := 0; i <= len(c.blocks); i++ {
		next := len(c.src)
		if i < len(c.blocks) {
			next = c.blocks[i].Span.Start
		}
		if at < next {
			if b, ok := c.loose(at, next); ok {
				loose = append(loose, b)
			}
		}
		if i < len(c.blocks) {
			at = max(c.blocks[i].Span.End, c.blocks[i].Content.End)
		}
	}
	blocks := c.blocks
	if len(loose) > 0 {
		blocks = append(blocks, loose...)
		slices.SortStableFunc(blocks, func(a, b Block) int { return a.Span.Start - b.Span.Start })
	}
	if len(blocks) == 0 {
		blocks = append(blocks, Block{Kind: Loose, Content: Span{0, len(c.src)}})
	}
	blocks[0].Span.Start = 0
	for i := range blocks {
		b := &blocks[i]
		b.Span.End = len(c.src)
		if i+1 < len(blocks) {
			b.Span.End = blocks[i+1].Span.Start
		}
		b.Content.End = min(b.Content.End, b.Span.End)
		b.Content.Start = min(b.Content.Start, b.Content.End)
		b.Span = Span{b.Span.Start + c.base, b.Span.End + c.base}
		b.Content = Span{b.Content.Start + c.base, b.Content.End + c.base}
	}
	return blocks
}

// loose returns a block of the lines between two offsets, where they are not blank.
func (c *cutter) loose(from, to int) (Block, bool) {
	text := c.src[from:to]
	if len(bytes.TrimSpace(text)) == 0 {
		return Block{}, false
	}
	first := from + len(text) - len(bytes.TrimLeft(text, " \t\r\n"))
	last := from + len(bytes.TrimRight(text, " \t\r\n"))
	return Block{Kind: Loose, Span: Span{Start: max(from, lineStart(c.src, first))}, Content: Span{first, c.lineEnd(last)}}, true
}
