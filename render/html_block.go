package render

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

var (
	kindTable     = east.KindTable
	kindTableCell = east.KindTableCell
)

// tableNumber is the attribute of a table's node that has its number on the page.
const tableNumber = "render:number"

// renderTable writes a table inside an element that scrolls where the table is
// wider than the page. It scrolls by keyboard too, and so has a name to be told
// by. The table itself keeps its display, without which it is no table to screen
// readers.
func renderTable(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, _ = w.WriteString("</table>\n</div>\n")
		return ast.WalkContinue, nil
	}
	value, _ := n.AttributeString(tableNumber)
	number, _ := value.(int)
	_, _ = w.WriteString(`<div role="region" tabindex="0" aria-label="Table ` + strconv.Itoa(number) + "\">\n<table")
	html.RenderAttributes(w, n, documentAttributes)
	_, _ = w.WriteString(">\n")
	return ast.WalkContinue, nil
}

// documentAttributes are the attributes that cleanAttributes leaves.
var documentAttributes = util.NewBytesFilterString("id,class")

// renderTaskCheckBox writes the box of a task, with a name for those who do not
// see that the text behind it is the task.
func renderTaskCheckBox(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString("<input ")
		if n.(*east.TaskCheckBox).IsChecked {
			_, _ = w.WriteString(`checked="" `)
		}
		_, _ = w.WriteString(`disabled="" type="checkbox" aria-label="Done" /> `)
	}
	return ast.WalkContinue, nil
}

// preformatted begins code, which scrolls by keyboard too.
const preformatted = `<pre tabindex="0">`

// renderCode writes a block of code.
func renderCode(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, _ = w.WriteString("</code></pre>\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString(preformatted + "<code")
	if fenced, ok := n.(*ast.FencedCodeBlock); ok {
		if language := fenced.Language(source); language != nil {
			_, _ = w.WriteString(` class="language-`)
			html.DefaultWriter.Write(w, language)
			_ = w.WriteByte('"')
		}
	}
	_ = w.WriteByte('>')
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		html.DefaultWriter.RawWrite(w, line.Value(source))
	}
	return ast.WalkContinue, nil
}
