package render

import (
	"bytes"
	"strings"

	"example.org/proceedings/internal/limit"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Block attributes are Hugo's markup.goldmark.parser.attribute.block, which the
// site has switched on:
//
//	attributes = "{" attribute { [","] attribute } "}"
//	attribute  = "." class | "#" id | name "=" value
//
// They stand on a line of their own and belong to the block right above. After a
// blank line, as posts that came from another system have them
// ({.wp-block-heading}), they belong to nothing and are left out.

var (
	kindAttributeBlock = ast.NewNodeKind("AttributeBlock")
)

// An attributeBlock is a line of attributes.
type attributeBlock struct{ ast.BaseBlock }

func (*attributeBlock) Kind() ast.NodeKind              { return kindAttributeBlock }
func (n *attributeBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// attributeParser reads an attributeBlock.
type attributeParser struct{}

func (attributeParser) Trigger() []byte             { return []byte{'{'} }
func (attributeParser) CanInterruptParagraph() bool { return true }
func (attributeParser) CanAcceptIndentedLine() bool { return false }

func (attributeParser) Open(_ ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := r.PeekLine()
	if !limit.Attributes(line, segment.Start, pc) {
		return nil, parser.NoChildren
	}
	words := text.NewReader(line)
	attributes, ok := parser.ParseAttributes(words)
	if rest, _ := words.PeekLine(); !ok || len(attributes) == 0 || len(bytes.TrimSpace(rest)) > 0 {
		return nil, parser.NoChildren
	}
	n := new(attributeBlock)
	for _, a := range attributes {
		n.SetAttribute(a.Name, a.Value)
	}
	return n, parser.NoChildren
}

func (attributeParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

func (attributeParser) Close(ast.Node, text.Reader, parser.Context) {}

// apply gives the attributes to the block right above and takes n out of its tree.
func (n *attributeBlock) apply(ids *ids) {
	above := n.PreviousSibling()
	if above != nil && !n.HasBlankPreviousLines() && above.Kind() != kindAttributeBlock {
		cleanAttributes(n, ids)
		for _, a := range n.Attributes() {
			if _, ok := above.Attribute(a.Name); !ok || string(a.Name) != "id" {
				above.SetAttribute(a.Name, a.Value)
			}
		}
	}
	n.Parent().RemoveChild(n.Parent(), n)
}

// cleanAttributes leaves of a document's attributes an id that no other element
// of the page has, and the classes that are plain words. All others could carry
// style or script.
func cleanAttributes(n ast.Node, ids *ids) {
	var id, class string
	for _, a := range n.Attributes() {
		value, ok := a.Value.([]byte)
		switch {
		case ok && string(a.Name) == "id" && isWord(string(value)):
			id = string(value)
		case ok && string(a.Name) == "class":
			for word := range strings.FieldsSeq(string(value)) {
				if isWord(word) {
					class = strings.TrimSpace(class + " " + word)
				}
			}
		}
	}
	if n.Attributes() == nil {
		return
	}
	n.RemoveAttributes()
	if id != "" {
		n.SetAttributeString("id", ids.unique(id))
	}
	if class != "" {
		n.SetAttributeString("class", class)
	}
}

// isWord reports whether s is a letter followed by letters, digits, - and _.
func isWord(s string) bool {
	for i := range len(s) {
		c := s[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || c != '-' && c != '_' && (c < '0' || c > '9')) {
			return false
		}
	}
	return s != ""
}

// alignCell says a cell's alignment as a class, since style is not allowed, and
// ties a header cell to its column.
func alignCell(n ast.Node) {
	cell := n.(*east.TableCell)
	switch cell.Alignment {
	case east.AlignCenter:
		cell.SetAttributeString("class", "center")
	case east.AlignRight:
		cell.SetAttributeString("class", "right")
	}
	if cell.Parent().Kind() == east.KindTableHeader {
		cell.SetAttributeString("scope", "col")
	}
}
