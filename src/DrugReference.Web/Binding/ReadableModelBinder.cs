using DrugReference.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DrugReference.Web.Binding;

/// <summary>
/// Reads a value from the text that was typed; a refusal becomes the message at its field. An empty field is refused by the
/// value itself, unless the property is nullable.
/// </summary>
internal sealed class ReadableModelBinder<T> : IModelBinder
    where T : struct, IReadable<T>
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);

        // The model has no name when nothing was sent for it; the message belongs to its field all the same.
        var field = bindingContext.ModelName.Length > 0 ? bindingContext.ModelName : bindingContext.FieldName;
        var typed = bindingContext.ValueProvider.GetValue(field);
        if (typed != ValueProviderResult.None)
        {
            bindingContext.ModelState.SetModelValue(field, typed);
        }

        // A field that was sent twice reads as its values with a comma between them, which no value accepts.
        var text = typed.Values.ToString();
        if (bindingContext.ModelMetadata.IsNullableValueType && string.IsNullOrWhiteSpace(text))
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (T.TryRead(text, out var value, out var problem))
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(field, problem);
            bindingContext.Result = ModelBindingResult.Failed();
        }

        return Task.CompletedTask;
    }
}
